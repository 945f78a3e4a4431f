using System.Collections.Immutable;
using System.Globalization;
using NetGen.Model;
using NetGen.Rules;

namespace NetGen.Analyzers;

/// <summary>Remedies travel from the analyzer to the code fix in the properties of their diagnostic, numbered in their order.</summary>
internal static class RemedyProperties
{
    private const string Title = "Title";
    private const string Purpose = "Purpose";
    private const string Edits = "Edits";

    public static ImmutableDictionary<string, string?> Write(IReadOnlyList<Remedy> remedies)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        for (var i = 0; i < remedies.Count; i++)
        {
            properties[Key(Title, i)] = remedies[i].Title;
            properties[Key(Purpose, i)] = remedies[i].Purpose;
            properties[Key(Edits, i)] = string.Join("\n", remedies[i].Edits.Select(Write));
        }

        return properties.ToImmutable();
    }

    /// <summary>The remedies of a diagnostic; none if it has none.</summary>
    public static IReadOnlyList<Remedy> Read(ImmutableDictionary<string, string?> properties)
    {
        var remedies = new List<Remedy>();
        while (properties.TryGetValue(Key(Title, remedies.Count), out var title) && title is not null &&
            properties.TryGetValue(Key(Purpose, remedies.Count), out var purpose) && purpose is not null &&
            properties.TryGetValue(Key(Edits, remedies.Count), out var edits) && edits is not null)
        {
            remedies.Add(new(title, edits.Split('\n').Select(ReadEdit).ToEquatableArray()) { Purpose = purpose });
        }

        return remedies;
    }

    private static string Key(string part, int index) => part + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>No part can hold a line break or '|': a number, a name, and an expression that a rule composed.</summary>
    private static string Write(ArgumentEdit edit) =>
        $"{edit.LayerIndex.ToString(CultureInfo.InvariantCulture)}|{edit.Argument}{(edit.Value is null ? "" : "|" + edit.Value)}";

    private static ArgumentEdit ReadEdit(string line)
    {
        var parts = line.Split('|');
        return new ArgumentEdit(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts.Length > 2 ? parts[2] : null);
    }
}
