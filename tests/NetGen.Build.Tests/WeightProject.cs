using System.Reflection;

namespace NetGen.Build.Tests;

/// <summary>A project in a folder of its own that uses what the package brings, by path.</summary>
internal sealed class WeightProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WeightProject(string network, string weights)
    {
        var (repository, configuration) = (Metadata("Repository"), Metadata("Configuration"));
        string Assembly(string project, string framework) => $"{repository}{project}/bin/{configuration}/{framework}/{Path.GetFileName(project)}.dll";
        Write("App.csproj", $"""
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
                <NetGenWeights Include="{weights}" />
              </ItemGroup>
              <Import Project="{repository}src/NetGen/build/NetGen.targets" />
            </Project>
            """);
        Write("Net.cs", $"using NetGen; {network}");
        Write("Program.cs", """
            var output = new float[Net.OutputSize];
            Net.LoadPretrained().Forward(new float[Net.InputSize], output);
            System.Console.WriteLine(string.Join(' ', output));
            """);
    }

    /// <summary>The text about the only weight file.</summary>
    public string Description => Directory.GetFiles(_folder.File(Path.Combine("obj", "Debug", "net10.0", "netgen")), "*.txt").Single();

    /// <summary>When the compiler wrote the program.</summary>
    public DateTime AssemblyTime => File.GetLastWriteTimeUtc(_folder.File(Path.Combine("obj", "Debug", "net10.0", "App.dll")));

    public void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        File.WriteAllBytes(_folder.File(name), bytes);
    }

    /// <summary>Writes a file with a time long before every output.</summary>
    public void WriteOld(string name, byte[] bytes)
    {
        Write(name, bytes);
        File.SetLastWriteTimeUtc(_folder.File(name), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
    }

    public void Delete(string name) => File.Delete(_folder.File(name));

    public string Read(string name) => File.ReadAllText(_folder.File(name));

    /// <summary>Runs the SDK in the project's folder; true when it succeeded.</summary>
    public bool Run(out string output, params string[] arguments) => ChildProcess.Run(ChildProcess.Info("dotnet", _folder.Path, arguments), out output);

    /// <summary>Builds and runs the program; its output.</summary>
    public string BuildAndRun()
    {
        Assert.True(Run(out var log, "build", "-v:q", "-nologo"), log);
        Assert.True(Run(out var output, Path.Combine("bin", "Debug", "net10.0", "App.dll")), output);
        return output.TrimEnd();
    }

    public void Dispose() => _folder.Dispose();

    private static string Metadata(string key) =>
        typeof(WeightProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
