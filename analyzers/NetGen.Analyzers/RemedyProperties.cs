using System.Collections.Immutable;
using System.Globalization;
using NetGen.Model;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>A remedy travels from the analyzer to the code fix in the properties of its diagnostic.</summary>
internal static class RemedyProperties
{
    private const string Title = "Title";
    private const string Edits = "Edits";

    public static ImmutableDictionary<string, string?> Write(Remedy? remedy)
    {
        var none = ImmutableDictionary<string, string?>.Empty;
        return remedy is null ? none : none.Add(Title, remedy.Title).Add(Edits, string.Join("\n", remedy.Edits.Select(Write)));
    }

    /// <summary>The remedy of a diagnostic; null if it has none.</summary>
    public static Remedy? Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Title, out var title) && properties.TryGetValue(Edits, out var edits) && title is not null && edits is not null
            ? new Remedy(title, edits.Split('\n').Select(ReadEdit).ToEquatableArray())
            : null;

    /// <summary>No part can hold a line break or '|': a number, a name, and an expression that a rule composed.</summary>
    private static string Write(ArgumentEdit edit) =>
        $"{edit.LayerIndex.ToString(CultureInfo.InvariantCulture)}|{edit.Argument}{(edit.Value is null ? "" : "|" + edit.Value)}";

    private static ArgumentEdit ReadEdit(string line)
    {
        var parts = line.Split('|');
        return new ArgumentEdit(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts.Length > 2 ? parts[2] : null);
    }
}
