extern alias generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks.Depth;

/// <summary>A deep declaration, compiled into a file.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Attributes">The declaration.</param>
internal sealed record DeepNetwork(string Name, string Attributes)
{
    /// <summary>The class's name.</summary>
    public const string ClassName = "Deep";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>Layers and blocks of 64, and a head of 10.</summary>
    public static IEnumerable<DeepNetwork> All =>
    [
        new("100 equal layers of 64", string.Concat(Enumerable.Repeat("[Layer(64, 64, Act = Act.Tanh)] ", 99)) + "[Layer(64, 64)]"),
        new(
            "50 residual blocks of 64",
            "[Layer(64, 64)] " + string.Concat(Enumerable.Range(0, 50).Select(block => $"[Layer(64, 64, Act = Act.ReLU)] [Layer(64, 64)] [Add(\"layer{3 * block + 1}\")] "))),
    ];

    /// <summary>Generates and compiles.</summary>
    /// <param name="path">The assembly.</param>
    /// <returns>Bytes of emitted source, and how long both took.</returns>
    /// <exception cref="InvalidOperationException">The compiler finds an error.</exception>
    public (int SourceBytes, TimeSpan Generating, TimeSpan Compiling) Compile(string path)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText($"using NetGen; {Attributes} public partial class {ClassName};", Options)],
            [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(LayerAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var start = TimeProvider.System.GetTimestamp();
        var driver = CSharpGeneratorDriver
            .Create([new generator::NetGen.Generator.NetworkGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        var generating = TimeProvider.System.GetElapsedTime(start);
        start = TimeProvider.System.GetTimestamp();
        var result = completed.Emit(path);
        return result.Success
            ? (driver.GetRunResult().GeneratedTrees.Sum(tree => tree.Length), generating, TimeProvider.System.GetElapsedTime(start))
            : throw new InvalidOperationException($"{Name} does not compile: {result.Diagnostics.First(found => found.Severity == DiagnosticSeverity.Error)}");
    }
}
