using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Rules;

namespace NetGen.Analyzers.Tests.Corpus;

/// <summary>What the generator and the analyzers make of the whole corpus, once for all tests.</summary>
public sealed class CorpusRun
{
    private readonly ILookup<int, SyntaxTree> _emitted;

    public CorpusRun()
    {
        Declared = Analysis.Compile([.. LabelledCorpus.Cases.Select(entry => entry.Source)]);
        Generated = Analysis.Generate(Declared);
        Diagnostics = Analysis.Analyze(Generated).GetAwaiter().GetResult();
        BrokenCases = [.. Analysis.UserFiles(Generated).Where(HasErrors).Select(CaseOf)];
        _emitted = Generated.SyntaxTrees.Where(Analysis.IsEmitted).ToLookup(tree => NumberIn(tree.FilePath, "Case"));
    }

    /// <summary>All cases, one file each.</summary>
    public CSharpCompilation Declared { get; }

    /// <summary>All cases, with what is emitted for them.</summary>
    public Compilation Generated { get; }

    /// <summary>What the analyzers report.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Cases in which the compiler finds an error of its own.</summary>
    public IReadOnlyList<int> BrokenCases { get; }

    internal IReadOnlyList<DeclaredNetwork> Networks => [.. DeclaredNetwork.In(Generated)];

    internal IReadOnlyList<Finding> Reported => [.. Diagnostics.Select(FindingOf)];

    /// <summary>The labels whose rules exist; others wait for theirs.</summary>
    internal static IReadOnlyList<Finding> Labelled { get; } = [.. Labels().Where(label => RuleIds.Contains(label.Id))];

    internal static IReadOnlyList<Finding> Awaiting { get; } = [.. Labels().Where(label => !RuleIds.Contains(label.Id))];

    internal static IReadOnlyList<string> RuleIds => [.. NetworkRules.All.Concat<Rule>(UsageRules.All).Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    /// <summary>The user's file of a case.</summary>
    internal SyntaxTree FileOf(int number) => Analysis.UserFiles(Generated).Single(tree => CaseOf(tree) == number);

    /// <summary>What is emitted for a case.</summary>
    internal IEnumerable<SyntaxTree> EmittedFor(int number) => _emitted[number];

    /// <summary>The case that a file of the user's belongs to.</summary>
    internal static int CaseOf(SyntaxTree tree) => NumberIn(tree.FilePath, "Source");

    private bool HasErrors(SyntaxTree file) => Generated.GetSemanticModel(file).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static int NumberIn(string path, string before) =>
        int.Parse(Path.GetFileName(path)[before.Length..].Split('.')[0], CultureInfo.InvariantCulture);

    private static IEnumerable<Finding> Labels() => LabelledCorpus.Cases.SelectMany((entry, number) =>
        entry.Labels.Select(label => new Finding(number, label.Id, label.Span.Start, entry.Source[label.Span.Start..label.Span.End])));

    private static Finding FindingOf(Diagnostic diagnostic)
    {
        var (tree, span) = (diagnostic.Location.SourceTree, diagnostic.Location.SourceSpan);
        return new(CaseOf(tree!), diagnostic.Id, span.Start - Analysis.Usings.Length, tree!.ToString()[span.Start..span.End]);
    }
}
