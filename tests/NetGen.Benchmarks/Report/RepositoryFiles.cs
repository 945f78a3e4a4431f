using System.Reflection;

namespace NetGen.Benchmarks.Report;

/// <summary>Where the repository is.</summary>
internal static class RepositoryFiles
{
    /// <summary>The repository's folder, which the project file has put into the assembly.</summary>
    public static string Root { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Results => Path.Combine(Root, "tests", "NetGen.Benchmarks", "RESULTS.md");
}
