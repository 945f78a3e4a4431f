namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>The cases of Corpus/Correct and Corpus/Faulty, as analyzed together.</summary>
internal static class LabelledCorpus
{
    public static IReadOnlyList<CorpusCase> Cases { get; } = [.. Texts("Correct").Concat(Texts("Faulty")).Select((pair, index) => CorpusCase.Parse(pair.IsCorrect, pair.Text, index))];

    private static IEnumerable<(bool IsCorrect, string Text)> Texts(string half) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", half), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => $"\n{File.ReadAllText(file)}".Split("\n# ").Skip(1))
            .Select(text => (half == "Correct", text.TrimEnd('\n') + "\n"));
}
