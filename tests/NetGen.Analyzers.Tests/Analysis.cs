extern alias generator;
extern alias library;

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Analyzers.Tests;

/// <summary>Runs the generator and then the analyzer over sources, as a build does.</summary>
internal static class Analysis
{
    public const string Usings = "using System; using System.Collections.Generic; using NetGen; using static NetGen.Init; using static NetGen.Act;\n";

    /// <summary>Where a source begins in its file.</summary>
    public static int SourceStart => Usings.Length;

    private static readonly ImmutableArray<MetadataReference> Platform = [.. Basic.Reference.Assemblies.Net100.References.All];

    private static readonly MetadataReference Library = MetadataReference.CreateFromFile(typeof(library::NetGen.LayerAttribute).Assembly.Location);

    /// <summary>Compilations made from one share what was read of the references.</summary>
    private static readonly CSharpCompilation Empty =
        CSharpCompilation.Create("Declarations", [], Platform.Add(Library), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>A compilation of sources, each with the usual usings in front.</summary>
    public static CSharpCompilation Compile(params string[] sources) => Compile(LanguageVersion.CSharp14, sources);

    /// <summary>The same, of some version of C#.</summary>
    public static CSharpCompilation Compile(LanguageVersion language, params string[] sources) => Empty.AddSyntaxTrees(
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(Usings + source, new CSharpParseOptions(language), path: $"Source{index}.cs")));

    public static CSharpCompilation WithoutLibrary(CSharpCompilation compilation) => compilation.RemoveReferences(Library);

    /// <summary>Adds what the generator emits.</summary>
    public static Compilation Generate(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver
            .Create([new generator::NetGen.Generator.NetworkGenerator().AsSourceGenerator()], parseOptions: new CSharpParseOptions(compilation.LanguageVersion))
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        Assert.Empty(diagnostics);
        return generated;
    }

    /// <summary>
    /// The analyzers' diagnostics in the user's files, in source order; an exception in an analyzer is one of them, AD0001. As in an IDE nothing else is
    /// bound: the analyzers do not look at emitted code, and binding it would take most of the time.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation, AnalyzerOptions? options = null)
    {
        var exceptions = new ConcurrentQueue<Diagnostic>();
        var analysis = WithAnalyzers(compilation, options, (_, _, diagnostic) => exceptions.Enqueue(diagnostic));
        var found = new List<Diagnostic>();
        foreach (var file in UserFiles(compilation))
        {
            found.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, default));
        }

        return [.. found.Concat(exceptions).OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>What the compiler and the analyzers find, in emitted code too.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindAll(Compilation compilation) => WithAnalyzers(compilation, null, null).GetAllDiagnosticsAsync();

    public static Task<ImmutableArray<Diagnostic>> AnalyzeGenerated(params string[] sources) => Analyze(Generate(Compile(sources)));

    /// <summary>Holds that exactly the marked squiggles appear, and that the messages, in order, are these.</summary>
    public static Task Expect(string markup, params string[] messages)
    {
        var parsed = Markup.Parse(markup);
        return Expect(Generate(Compile(parsed.Source)), parsed, messages);
    }

    /// <summary>The same, of a compilation of the markup's source that the generator has completed.</summary>
    public static async Task Expect(Compilation generated, Markup markup, params string[] messages)
    {
        var (source, expected) = markup;
        var diagnostics = (await Analyze(generated)).Where(found => !IsPrediction(found.Id) || expected.Any(mark => IsPrediction(mark.Id))).ToList();
        Assert.Equal(
            expected.OrderBy(mark => mark.Span.Start).Select(mark => $"{mark.Id} {source[mark.Span.Start..mark.Span.End]} at {mark.Span.Start}"),
            diagnostics.Select(found => $"{found.Id} {TextAt(found)} at {found.Location.SourceSpan.Start - Usings.Length}"));
        Assert.Equal(messages, diagnostics.Select(found => found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static CompilationWithAnalyzers WithAnalyzers(
        Compilation compilation, AnalyzerOptions? options, Action<Exception, DiagnosticAnalyzer, Diagnostic>? onException) => compilation.WithAnalyzers(
        [new NetworkAnalyzer(), new UsageAnalyzer()],
        new CompilationWithAnalyzersOptions(options ?? SampleWeights.Project, onException, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

    public static IEnumerable<SyntaxTree> UserFiles(Compilation compilation) => compilation.SyntaxTrees.Where(tree => !IsEmitted(tree));

    /// <summary>Whether a file is the generator's.</summary>
    public static bool IsEmitted(SyntaxTree? tree) => tree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    /// <summary>The declarations of most tests are too small to be healthy networks; only a test that marks a prediction is about predictions.</summary>
    private static bool IsPrediction(string id) => id.StartsWith("NG12", StringComparison.Ordinal) || id == "NG1306";

    private static string TextAt(Diagnostic found) => found.Location.SourceTree!.ToString()[found.Location.SourceSpan.Start..found.Location.SourceSpan.End];
}
