extern alias analyzers;
extern alias generator;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Benchmarks.Analysis;

/// <summary>A file in a project that references NetGen, completed by the generator, to be analyzed anew each time.</summary>
internal sealed class AnalyzedFile
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(LayerAttribute).Assembly.Location)];

    private readonly SyntaxTree[] _trees;

    public AnalyzedFile(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = Compile([CSharpSyntaxTree.ParseText(source, options, "File.cs")]);
        CSharpGeneratorDriver
            .Create([new generator::NetGen.Generator.NetworkGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        if (completed.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException($"The source to analyze does not compile: {error}");
        }

        _trees = [.. completed.SyntaxTrees];
    }

    /// <summary>NetGen's analyzers.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } =
        [new analyzers::NetGen.Analyzers.NetworkAnalyzer(), new analyzers::NetGen.Analyzers.UsageAnalyzer()];

    /// <summary>None that does anything.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Idle { get; } = [new IdleAnalyzer()];

    /// <summary>
    /// What an editor does after a change: the diagnostics of this file in a new compilation, the compiler's and then the
    /// analyzers'. Gives the time that Roslyn counts in the analyzers' own code.
    /// </summary>
    public TimeSpan Analyze(ImmutableArray<DiagnosticAnalyzer> which)
    {
        var analysis = With(which);
        var model = analysis.Compilation.GetSemanticModel(_trees[0]);
        _ = model.GetDiagnostics();
        _ = Wait(analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None));
        return which.Aggregate(TimeSpan.Zero, (sum, analyzer) => sum + Wait(analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime);
    }

    /// <summary>What a build does after parsing: all diagnostics of a new compilation, the compiler's and the analyzers'.</summary>
    public ImmutableArray<Diagnostic> Build(ImmutableArray<DiagnosticAnalyzer> which) => Wait(With(which).GetAllDiagnosticsAsync());

    private CompilationWithAnalyzers With(ImmutableArray<DiagnosticAnalyzer> which) => Compile(_trees).WithAnalyzers(
        which,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create("App", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
