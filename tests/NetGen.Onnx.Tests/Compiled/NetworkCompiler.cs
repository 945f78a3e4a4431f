using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Onnx.Tests.Compiled;

/// <summary>Declarations → networks, by the real generator.</summary>
internal static class NetworkCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "NetGen.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static string GeneratorPath => typeof(NetworkCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "GeneratorPath").Value!;

    /// <summary>The networks that a source declares, in the order of their names.</summary>
    public static IReadOnlyList<TestedNetwork> Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Networks" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source, ParseOptions)], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithNullableContextOptions(NullableContextOptions.Enable).WithOptimizationLevel(OptimizationLevel.Release));
        var generators = new AnalyzerFileReference(GeneratorPath, new PathLoader()).GetGenerators(LanguageNames.CSharp);
        CSharpGeneratorDriver.Create(generators, parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return
        [
            .. Assembly.Load(image.ToArray()).GetTypes()
                .Where(type => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(INetwork<>)))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => (TestedNetwork)Activator.CreateInstance(typeof(TestedNetwork<>).MakeGenericType(type))!),
        ];
    }

    /// <summary>The only network that a source declares.</summary>
    public static TestedNetwork CompileOne(string attributes) => Assert.Single(Compile($"using NetGen; {attributes} public partial class Net;"));

    private sealed class PathLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
