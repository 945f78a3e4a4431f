using Microsoft.CodeAnalysis.Text;

namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>A declaration whose faults are known.</summary>
/// <param name="IsCorrect">Whether it is a textbook network, on which nothing may be reported.</param>
/// <param name="Title">What it is: for a correct network, where it was published.</param>
/// <param name="Source">The declaration, in a namespace of its own: names may stand in several cases.</param>
/// <param name="Labels">Rules that it breaks, each with the place in the source.</param>
/// <param name="MissedBecause">Why the analyzer does not find all of its faults; null if it does.</param>
internal sealed record CorpusCase(bool IsCorrect, string Title, string Source, IReadOnlyList<(string Id, TextSpan Span)> Labels, string? MissedBecause)
{
    private const string Missed = "// Missed: ";

    /// <summary>Reads "# title" and the declaration below it, faults marked as in <see cref="Markup"/>.</summary>
    public static CorpusCase Parse(bool isCorrect, string text, int number)
    {
        var (title, declaration) = (text[..text.IndexOf('\n')].Trim(), text[(text.IndexOf('\n') + 1)..]);
        var markup = Markup.Parse($"namespace Case{number:000}\n{{\n{declaration}}}\n");
        var reason = declaration.Split('\n').FirstOrDefault(line => line.StartsWith(Missed, StringComparison.Ordinal));
        return new(isCorrect, title, markup.Source, markup.Expected, reason?[Missed.Length..]);
    }
}
