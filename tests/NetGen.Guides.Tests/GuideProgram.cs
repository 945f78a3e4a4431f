using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers;
using NetGen.Generator;

namespace NetGen.Guides.Tests;

/// <summary>A page's program, compiled as a project that has the packages compiles it.</summary>
internal sealed class GuideProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What guides stand below; a program with usings of its own, such as the README's, has these alone.</summary>
    private const string GuideUsings = """
        global using NetGen;
        global using static NetGen.Act;
        global using static NetGen.Init;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Guide",
        references: [.. Basic.Reference.Assemblies.Net100.References.All, .. Packages()],
        options: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release, warningLevel: 9999));

    private readonly string _source;
    private readonly SyntaxTree _tree;
    private readonly Compilation _compilation;

    public GuideProgram(string source)
    {
        _source = source;
        _tree = CSharpSyntaxTree.ParseText(source, ParseOptions);
        var root = _tree.GetCompilationUnitRoot();
        IsProgram = root.Members.Any(SyntaxKind.GlobalStatement);
        var usings = root.Usings.Any() ? ImplicitUsings : $"{ImplicitUsings}\n{GuideUsings}";
        var compilation = Empty.AddSyntaxTrees(_tree, CSharpSyntaxTree.ParseText(usings, ParseOptions));
        if (!IsProgram)
        {
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        }

        CSharpGeneratorDriver
            .Create([new NetworkGenerator().AsSourceGenerator()], ProjectWeights.Project.AdditionalFiles, ParseOptions, ProjectWeights.Project.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(compilation, out _compilation, out var problems);
        Assert.Empty(problems);
    }

    /// <summary>Whether there is anything to run, not types alone.</summary>
    public bool IsProgram { get; }

    public Compilation Compilation => _compilation;

    /// <summary>What the compiler finds wrong or odd.</summary>
    public IEnumerable<Diagnostic> Problems => _compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public IEnumerable<Finding> Quoted => Finding.QuotedIn(_source);

    public async Task<ImmutableArray<Diagnostic>> Analyze()
    {
        var found = await _compilation.WithAnalyzers([new NetworkAnalyzer(), new UsageAnalyzer()], ProjectWeights.Project).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Location.SourceTree == _tree).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The assembly, with the project's weights inside.</summary>
    public byte[] Emit()
    {
        using var stream = new MemoryStream();
        var weights = new ResourceDescription($"NetGen.Weights/{ProjectWeights.Name}", () => File.OpenRead(ProjectWeights.File), isPublic: true);
        var result = _compilation.Emit(stream, manifestResources: [weights]);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }

    private static IEnumerable<MetadataReference> Packages() =>
        new[] { "NetGen", "NetGen.Data", "NetGen.Onnx" }.Select(name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")));
}
