using System.Reflection;

namespace NetGen.Package.Tests;

/// <summary>
/// The packages of this build in a folder that is a source of packages, and a cache of packages that is empty at first: projects in <see cref="Folder"/> know NetGen by
/// them alone. Every warning is an error there.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    private static readonly string[] BuildOutputs = ["bin", "obj"];

    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        Write("NuGet.config", """<configuration><packageSources><add key="built" value="packages" /></packageSources></configuration>""");
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningsNotAsErrors>NU1603</WarningsNotAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <NetGenVersion>{Version}</NetGenVersion>
                <RepositoryRoot>{Repository}</RepositoryRoot>
              </PropertyGroup>
            </Project>
            """);
        Write("packages.slnx", $"<Solution>{string.Concat(Metadata("PackedProjects").Split(';').Select(path => $"""<Project Path="{path}" />"""))}</Solution>");
        Assert.True(ChildProcess.Run(ChildProcess.Info("dotnet", Folder, ["pack", "packages.slnx", "--no-build", "-c", Metadata("Configuration"), "-o", "packages"]), out var log), log);
    }

    public static string Version => Metadata("Version");

    public static string Repository => Metadata("Repository");

    public string Folder => _folder.Path;

    /// <summary>The file of a package.</summary>
    public string Package(string name) => Path.Combine(Folder, "packages", $"{name}.{Version}.nupkg");

    public void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);

    /// <summary>Copies a folder of the repository's tests, without what was built in it.</summary>
    public string Copy(string source, string name)
    {
        CopyFiles(new(Path.Combine(Repository, "tests", source)), Path.Combine(Folder, name));
        return Path.Combine(Folder, name);
    }

    /// <summary>Runs the SDK with the cache of its own; true when it succeeded.</summary>
    public bool Run(string folder, out string output, params string[] arguments) => Run(folder, out output, arguments, []);

    /// <summary>Runs the SDK with the cache of its own, in an environment that differs in some variables; true when it succeeded.</summary>
    public bool Run(string folder, out string output, string[] arguments, params IEnumerable<(string Name, string Value)> environment) =>
        ChildProcess.Run(ChildProcess.Info("dotnet", folder, arguments, [("NUGET_PACKAGES", Path.Combine(Folder, "cache")), .. environment]), out output);

    public void Dispose() => _folder.Dispose();

    private static void CopyFiles(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in source.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (var inner in source.EnumerateDirectories().Where(inner => !BuildOutputs.Contains(inner.Name)))
        {
            CopyFiles(inner, Path.Combine(target, inner.Name));
        }
    }

    private static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
