using System.Text.Json;

namespace NetGen.Build.Tests;

/// <summary>Real builds: what a user's project does with a weight file.</summary>
public sealed class BuildTests
{
    private const string Net = "[Network(Weights = \"models/net.safetensors\")] [Layer(2, 3, Act = Act.Tanh)] [Layer(3, 1)] public partial class Net;";

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Weights_are_embedded_and_a_new_file_rebuilds()
    {
        using var project = new WeightProject(Net, "models/*.safetensors");
        project.Write("models/net.safetensors", Weights(headBias: 7));
        Assert.Equal("7", project.BuildAndRun());
        var described = File.GetLastWriteTimeUtc(project.Description);

        project.Write("Other.cs", "class Other;");
        Assert.Equal("7", project.BuildAndRun());
        Assert.Equal(described, File.GetLastWriteTimeUtc(project.Description));

        // Nothing has changed: the compiler does not run again.
        var assembly = project.AssemblyTime;
        Assert.Equal("7", project.BuildAndRun());
        Assert.Equal(assembly, project.AssemblyTime);

        project.Write("models/net.safetensors", Weights(headBias: 8));
        Assert.Equal("8", project.BuildAndRun());
        Assert.NotEqual(described, File.GetLastWriteTimeUtc(project.Description));

        // An assembly with the file beside it would prove nothing.
        project.Delete("models/net.safetensors");
        Assert.True(project.Run(out var output, Path.Combine("bin", "Debug", "net10.0", "App.dll")));
        Assert.Equal("8", output.TrimEnd());
    }

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void A_mismatch_fails_the_build_with_every_difference_and_a_file_that_comes_later_mends_it()
    {
        using var project = new WeightProject(Net, "models/net.safetensors");
        Assert.False(project.Run(out var missing, "build", "-nologo"));
        Assert.Contains("error NG1501: 'models/net.safetensors' cannot be used: The file does not exist.", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", missing, StringComparison.Ordinal);

        project.Write("models/net.safetensors", FileBytes.OfTensors(("layer1.weight", "F32", [2, 3], new byte[24]), ("layer2.weight", "I32", [1, 3], new byte[12])));
        Assert.False(project.Run(out var mismatch, "build", "-nologo"));
        Assert.Contains(
            "Net.cs(1,24): error NG1502: 'models/net.safetensors' does not fit the declaration: 'layer1.bias' [3] is missing; 'layer2.bias' [1] is missing; " +
            "'layer1.weight' is [2, 3], but [3, 2] is declared: it is transposed, weights are [out, in]; 'layer2.weight' is stored as I32, but weights must be F32, F64, F16 or BF16.",
            mismatch, StringComparison.Ordinal);

        project.Write("models/net.safetensors", Weights(headBias: 7));
        project.Write("Net.cs", "using NetGen; " + Net.Replace("\")]", "\", VerifyOnLoad = true)]", StringComparison.Ordinal));
        Assert.False(project.Run(out var untested, "build", "-nologo"));
        Assert.Contains("Net.cs(1,60): error NG1502: 'models/net.safetensors' holds no self-test.", untested, StringComparison.Ordinal);
        project.Write("Net.cs", "using NetGen; " + Net);

        project.Write("models/net.safetensors", Weights(float.NaN));
        Assert.False(project.Run(out var nonFinite, "build", "-nologo"));
        Assert.Contains("error NG1503: Weights in 'models/net.safetensors' are not finite: 'layer2.bias' holds NaN at [0].", nonFinite, StringComparison.Ordinal);

        project.Write("models/net.safetensors", Weights(headBias: 7));
        Assert.Equal("7", project.BuildAndRun());
    }

    /// <summary>All times are the same, and older than every output.</summary>
    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void The_content_of_a_file_decides_and_not_its_time()
    {
        using var project = new WeightProject(Net, "models/net.safetensors");
        project.WriteOld("models/net.safetensors", Weights(headBias: 7));
        Assert.Equal("7", project.BuildAndRun());

        project.WriteOld("models/net.safetensors", Weights(headBias: 8));
        Assert.Equal("8", project.BuildAndRun());

        project.WriteOld("models/net.safetensors", Weights(float.NaN));
        Assert.False(project.Run(out var log, "build", "-nologo"));
        Assert.Contains("error NG1503", log, StringComparison.Ordinal);

        project.WriteOld("models/net.safetensors", Weights(headBias: 8));
        Assert.Equal("8", project.BuildAndRun());
    }

    /// <summary>A pattern and a path that name one file, a file of the same name in another folder, and one that the build itself makes.</summary>
    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Items_of_one_name_are_one_and_a_file_that_the_build_makes_is_embedded()
    {
        using var project = new WeightProject(Net, "models/*.safetensors;models/net.safetensors;other/net.safetensors;made/net.safetensors");
        project.WriteOld("models/net.safetensors", Weights(headBias: 7));
        project.WriteOld("other/net.safetensors", Weights(headBias: 8));
        project.Write("Directory.Build.targets", """
            <Project><Target Name="MakeWeights" BeforeTargets="BeforeBuild"><Copy SourceFiles="other/net.safetensors" DestinationFolder="made" /></Target></Project>
            """);
        Assert.Equal("7", project.BuildAndRun());

        project.Write("Net.cs", "using NetGen; " + Net.Replace("models/", "made/", StringComparison.Ordinal));
        Assert.Equal("8", project.BuildAndRun());
    }

    [Fact]
    public void A_design_time_build_describes_the_weights_too()
    {
        using var project = new WeightProject(Net, "models/net.safetensors");
        project.Write("models/net.safetensors", Weights(headBias: 7));
        Assert.True(project.Run(out var log, "restore", "-nologo"), log);

        Assert.True(project.Run(
            out var json, "msbuild", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:BuildProjectReferences=false",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs"), json);

        using var items = JsonDocument.Parse(json);
        var arguments = items.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToList();
        var text = Assert.Single(arguments, argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal))["/additionalfile:".Length..];
        Assert.Contains("tensor\tF32\t3,2\t\tlayer1.weight", project.Read(text), StringComparison.Ordinal);
        var config = Assert.Single(arguments, argument => argument.EndsWith("GeneratedMSBuildEditorConfig.editorconfig", StringComparison.Ordinal))["/analyzerconfig:".Length..];
        Assert.Contains("build_metadata.AdditionalFiles.NetGenWeights = models/net.safetensors", project.Read(config), StringComparison.Ordinal);
    }

    private static byte[] Weights(float headBias) => FileBytes.OfTensors(
        ("layer1.weight", "F32", [3, 2], new byte[24]), ("layer1.bias", "F32", [3], new byte[12]),
        ("layer2.weight", "F32", [1, 3], new byte[12]), ("layer2.bias", "F32", [1], FileBytes.Floats(headBias)));
}
