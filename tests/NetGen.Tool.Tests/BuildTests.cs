using NetGen.Build.Tests;
using NetGen.Onnx.Tests;

namespace NetGen.Tool.Tests;

/// <summary>What is written builds in a real project, with the analyzers, without a word about it.</summary>
[Trait(Speed.Trait, Speed.Slow)]
public sealed class BuildTests
{
    private static readonly string[] Categories = ["Declaration", "Initialization", "Signal", "Loss", "Use", "Weights"];

    [Fact]
    public void An_imported_network_builds_without_a_diagnostic_and_loads_its_embedded_weights()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Tool.Run("import", FixtureFiles.PathOf("pytorch", "GELU.onnx"), "--class", "Net", "--output", folder.Path).ExitCode);
        using var project = Project(File.ReadAllText(folder.File("Net.cs")));
        project.Write("Net.safetensors", File.ReadAllBytes(folder.File("Net.safetensors")));

        Assert.True(project.Run(out var log, "build", "-nologo", "-v:n"), log);
        Assert.True(project.Run(out var output, Path.Combine("bin", "Debug", "net10.0", "App.dll")), output);

        Assert.DoesNotContain("warning NG", log, StringComparison.Ordinal);
        Assert.Equal(3, output.TrimEnd().Split(' ').Length);
    }

    /// <summary>Without this the other test could not fail.</summary>
    [Fact]
    public void A_suggestion_about_a_declaration_would_be_seen()
    {
        using var project = Project("using NetGen; [Layer(40, 20, Act = Act.ReLU, Dropout = 0.6)] [Layer(20, 2)] public partial class Net;");

        project.Run(out var log, "build", "-nologo", "-v:n");

        Assert.Contains("warning NG1403", log, StringComparison.Ordinal);
    }

    /// <summary>Every rule that only suggests is raised to a warning.</summary>
    private static WeightProject Project(string declaration)
    {
        var project = new WeightProject("", "*.safetensors");
        project.Write("Net.cs", declaration);
        project.Write(".editorconfig", "root = true\n[*.cs]\n" + string.Concat(Categories.Select(category => $"dotnet_analyzer_diagnostic.category-NetGen.{category}.severity = warning\n")));
        return project;
    }
}
