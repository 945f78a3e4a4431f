namespace NetGen.Package.Tests;

/// <summary>Programs as they are shipped: tests/PackageConsumer trains and has weights inside. NativeAOT is <see cref="TemplateTests"/>'.</summary>
[Collection(PackageTestGroup.Name)]
[Trait(Speed.Trait, Speed.Slow)]
public sealed class PublishTests(PackageFeed feed)
{
    [Theory]
    [InlineData("--self-contained", "-p:PublishTrimmed=true")]
    [InlineData("--no-self-contained", "-p:PublishSingleFile=true")]
    public void A_trimmed_program_and_one_in_a_single_file_learn(params string[] options)
    {
        var folder = feed.Copy("PackageConsumer", Path.GetRandomFileName());
        Assert.True(feed.Run(folder, out var log, ["publish", "-c", "Release", "-o", "out", "-p:PublishAot=false", .. options]), log);
        Assert.DoesNotContain("warning IL", log, StringComparison.Ordinal);

        Assert.True(ChildProcess.Run(ChildProcess.Info(Path.Combine(folder, "out", "PackageConsumer"), folder, []), out var output), output);

        Assert.Equal("answers 0110, with embedded weights 0110, 0 bytes allocated", output.TrimEnd());
    }
}
