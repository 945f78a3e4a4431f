using System.Globalization;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>The measured part of analyzers/docs/quality.md.</summary>
internal static class QualityTable
{
    private const string Start = "<!-- measured -->\n";
    private const string End = "<!-- end -->\n";

    /// <summary>The page with the measured part written anew.</summary>
    public static string Renew(string page, CorpusRun run)
    {
        var (start, end) = (page.IndexOf(Start, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        return start < 0 || end < start
            ? throw new FormatException($"quality.md has lost its marks '{Start.Trim()}' and '{End.Trim()}'.")
            : page[..start] + Start + "\n" + string.Join('\n', Lines(run)) + "\n\n" + page[end..];
    }

    private static IEnumerable<string> Lines(CorpusRun run)
    {
        var (labelled, reported) = (CorpusRun.Labelled, run.Reported);
        var correct = LabelledCorpus.Cases.Count(entry => entry.IsCorrect);
        yield return $"{correct} textbook networks, on which {Reports(reported.Count(found => LabelledCorpus.Cases[found.Case].IsCorrect))}; "
            + $"{LabelledCorpus.Cases.Count - correct} declarations with {labelled.Count} known faults.";
        yield return "";
        yield return "| rule | faults | found | missed | false alarms | precision | recall |";
        yield return "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
        foreach (var id in CorpusRun.RuleIds.Where(id => labelled.Concat(reported).Any(fault => fault.Id == id)))
        {
            yield return Row($"[{id}]({id}.md)", [.. labelled.Where(label => label.Id == id)], [.. reported.Where(found => found.Id == id)]);
        }

        yield return Row("**all**", labelled, reported);
        foreach (var line in Missed(labelled.Except(reported)).Concat(Awaited()))
        {
            yield return line;
        }
    }

    private static string Row(string name, IReadOnlyList<Finding> labelled, IReadOnlyList<Finding> reported)
    {
        var found = labelled.Intersect(reported).Count();
        return $"| {name} | {labelled.Count} | {found} | {labelled.Count - found} | {reported.Count - found} | {Percent(found, reported.Count)} | {Percent(found, labelled.Count)} |";
    }

    private static IEnumerable<string> Missed(IEnumerable<Finding> missed) =>
        missed.Select(fault => $"- {fault}: {LabelledCorpus.Cases[fault.Case].MissedBecause}").Prepend("\nWhat is missed, and why:\n").Where((_, _) => missed.Any());

    private static IEnumerable<string> Awaited() => CorpusRun.Awaiting.Count == 0 ? [] :
    [
        "",
        "Not counted, because the rule does not exist yet: "
            + string.Join(", ", CorpusRun.Awaiting.CountBy(label => label.Id).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} ({pair.Value})")) + ".",
    ];

    private static string Reports(int count) => count == 0 ? "nothing is reported" : $"{count} are reported";

    private static string Percent(int part, int whole) =>
        whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");
}
