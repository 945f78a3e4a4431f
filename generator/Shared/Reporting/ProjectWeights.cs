using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Weights;

namespace NetGen.Reporting;

/// <summary>The weight files of a project, by the texts that the build has made of them.</summary>
internal static class ProjectWeights
{
    /// <summary>Set by the package's targets; the compiler hands it on as the item's metadata.</summary>
    private const string NameKey = "build_metadata.AdditionalFiles.NetGenWeights";

    /// <summary>Parses a text once, however many keystrokes follow.</summary>
    public static SourceTextValueProvider<WeightFacts?> Facts { get; } = new(static text => WeightFactsReader.Read(text.ToString()));

    /// <summary>Finds them.</summary>
    /// <param name="additional">The compilation's additional files.</param>
    /// <param name="options">Their options.</param>
    /// <param name="read">Gives what a text says, by <see cref="Facts"/> or without its memory.</param>
    public static WeightFiles Find(ImmutableArray<AdditionalText> additional, AnalyzerConfigOptionsProvider options, Func<SourceText, WeightFacts?> read)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, AdditionalText>(StringComparer.Ordinal);
        foreach (var text in additional)
        {
            if (options.GetOptions(text).TryGetValue(NameKey, out var name) && name.Length > 0)
            {
                texts[name] = text;
            }
        }

        var byName = texts.ToImmutable();
        return byName.IsEmpty ? WeightFiles.None : new(
            [.. byName.Keys.OrderBy(name => name, StringComparer.Ordinal)],
            name => byName[name].GetText() is { } text ? read(text) : null);
    }
}
