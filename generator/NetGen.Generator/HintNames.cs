using System.Collections.Immutable;
using NetGen.Model;

namespace NetGen.Generator;

/// <summary>The names of emitted files: the class's full metadata name. The compiler compares them without case.</summary>
internal static class HintNames
{
    /// <summary>Names that differ from another only in case.</summary>
    public static EquatableArray<string> Clashes(ImmutableArray<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    public static string Of(string metadataName, EquatableArray<string> clashes) =>
        clashes.Contains(metadataName) ? $"{metadataName}-{CaseHash(metadataName)}.g.cs" : $"{metadataName}.g.cs";

    /// <summary>FNV-1a, for the same text in every process.</summary>
    private static string CaseHash(string name)
    {
        var hash = 2166136261u;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
