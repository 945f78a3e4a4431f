extern alias generator;

using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks.Learning;

/// <summary>Declarations → networks, by the generator.</summary>
internal static class NetworkCompiler
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>A network per declaration, in their order.</summary>
    /// <param name="declarations">The attributes of each.</param>
    /// <exception cref="InvalidOperationException">The compiler finds an error.</exception>
    public static IReadOnlyList<TrainedNetwork> Compile(IReadOnlyList<string> declarations)
    {
        var source = $"using NetGen;\n{string.Join('\n', declarations.Select((attributes, index) => $"{attributes} public partial class Network{index};"))}";
        var compilation = CSharpCompilation.Create(
            "Networks", [CSharpSyntaxTree.ParseText(source, Options)], [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(LayerAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver
            .Create([new generator::NetGen.Generator.NetworkGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        using var image = new MemoryStream();
        var result = completed.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException($"The declarations do not compile: {result.Diagnostics.First(found => found.Severity == DiagnosticSeverity.Error)}");
        }

        var assembly = Assembly.Load(image.ToArray());
        return [.. declarations.Select((_, index) => (TrainedNetwork)Activator.CreateInstance(typeof(TrainedNetworkOfClass<>).MakeGenericType(assembly.GetType($"Network{index}", throwOnError: true)!))!)];
    }
}
