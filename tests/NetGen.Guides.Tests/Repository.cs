using System.Reflection;

namespace NetGen.Guides.Tests;

/// <summary>The repository that the tests are built in.</summary>
internal static class Repository
{
    private static readonly string Folder = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!);

    /// <summary>The pages for users, by their paths from the repository on.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        .. Directory.GetFiles(PathOf("src"), "README.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(PathOf("src/NetGen/docs"), "*.md"))
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Distinct().Order(StringComparer.Ordinal),
    ];

    public static string PathOf(string path) => Path.Combine(Folder, path);

    public static bool Has(string path) => Path.Exists(PathOf(path));
}
