using System.Diagnostics;
using System.Reflection;

namespace NetGen.Tool.Tests;

/// <summary>What is written builds in a real project, with the analyzers, without a word about it.</summary>
public sealed class BuildTests
{
    private static readonly string[] Categories = ["Declaration", "Initialization", "Signal", "Loss", "Use", "Weights"];

    [Fact]
    public void An_imported_network_builds_without_a_diagnostic_and_loads_its_embedded_weights()
    {
        using var folder = new TemporaryFolder();
        WriteProject(folder);
        Assert.Equal(0, Tool.Run("import", Tool.Fixture("pytorch", "GELU.onnx"), "--class", "Imported", "--output", folder.File("Models")).ExitCode);

        Assert.True(Start(folder, out var log, "build", "-nologo", "-v:n"), log);
        Assert.True(Start(folder, out var output, Path.Combine("bin", "Debug", "net10.0", "App.dll")), output);

        Assert.DoesNotContain("warning NG", log, StringComparison.Ordinal);
        Assert.Equal("4 -> 3", output.TrimEnd());
    }

    /// <summary>What the package brings, by path; every rule that only suggests is raised to a warning.</summary>
    private static void WriteProject(TemporaryFolder folder)
    {
        var (repository, configuration) = (Metadata("RepositoryFolder"), Metadata("Configuration"));
        string Assembly(string project, string framework) => $"{repository}{project}/bin/{configuration}/{framework}/{Path.GetFileName(project)}.dll";
        File.WriteAllText(folder.File("App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{repository}src/NetGen/build/NetGen.props" />
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <NetGenBuildAssembly>{Assembly("src/NetGen.Build", "netstandard2.0")}</NetGenBuildAssembly>
                <NetGenTaskFactory>TaskHostFactory</NetGenTaskFactory>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Assembly("src/NetGen", "net10.0")}" />
                <Analyzer Include="{Assembly("generator/NetGen.Generator", "netstandard2.0")};{Assembly("analyzers/NetGen.Analyzers", "netstandard2.0")}" />
                <NetGenWeights Include="Models/*.safetensors" />
              </ItemGroup>
              <Import Project="{repository}src/NetGen/build/NetGen.targets" />
            </Project>
            """);
        File.WriteAllText(folder.File(".editorconfig"), "root = true\n[*.cs]\n" + string.Concat(Categories.Select(category => $"dotnet_analyzer_diagnostic.category-NetGen.{category}.severity = warning\n")));
        File.WriteAllText(folder.File("Program.cs"), "var net = Imported.LoadPretrained(); System.Console.WriteLine($\"{net.Layers[0].Info.Inputs} -> {Imported.OutputSize}\");");
    }

    /// <summary>The rules are on in this build: one of them finds a mistake that is only information elsewhere.</summary>
    [Fact]
    public void A_suggestion_about_a_declaration_would_be_seen()
    {
        using var folder = new TemporaryFolder();
        WriteProject(folder);
        File.WriteAllText(folder.File("Program.cs"), "using NetGen; System.Console.WriteLine(Net.OutputSize); [Layer(40, 20, Act = Act.ReLU, Dropout = 0.6)] [Layer(20, 2)] public partial class Net;");

        Start(folder, out var log, "build", "-nologo", "-v:n");

        Assert.Contains("warning NG1403", log, StringComparison.Ordinal);
    }

    private static bool Start(TemporaryFolder folder, out string output, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = folder.Path };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string Metadata(string key) =>
        typeof(BuildTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
