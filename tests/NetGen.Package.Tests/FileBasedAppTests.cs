namespace NetGen.Package.Tests;

/// <summary>A program of one file without a project.</summary>
[Collection(PackageTestGroup.Name)]
[Trait(Speed.Trait, Speed.Slow)]
public sealed class FileBasedAppTests(PackageFeed feed)
{
    [Fact]
    public void It_names_the_package_in_its_first_line()
    {
        feed.Write("xor.cs", $"""
            #:package NetGen@{PackageFeed.Version}
            using NetGen;
            using static NetGen.Act;

            float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
            var net = new XorNet();
            net.Fit(Dataset.FromTargets(inputs, 2, [0, 1, 1, 0], 1), new Adam(0.02f), new() {"{ Epochs = 2000, BatchSize = 4 }"});
            Console.WriteLine(string.Concat(inputs.Chunk(2).Select(row => net.Classify(row))));

            [Layer(2, 8, Act = Tanh)]
            [Layer(8, 1, Act = Sigmoid)]
            internal sealed partial class XorNet;
            """);

        // What is built of it lies with the user's data, which on other systems than Windows can be told to be elsewhere.
        Assert.True(feed.Run(feed.Folder, out var output, ["run", "xor.cs"], ("XDG_DATA_HOME", Directory.CreateDirectory(Path.Combine(feed.Folder, "data")).FullName)), output);

        Assert.Equal("0110", output.TrimEnd());
    }
}
