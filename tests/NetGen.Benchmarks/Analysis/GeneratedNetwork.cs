extern alias generator;

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks.Analysis;

/// <summary>A declaration that the generator completes.</summary>
internal sealed class GeneratedNetwork
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(LayerAttribute).Assembly.Location)];

    private readonly CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public GeneratedNetwork(string source)
    {
        _compilation = CSharpCompilation.Create(
            "App", [CSharpSyntaxTree.ParseText(source, Options, "File.cs", Encoding.UTF8)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _driver = Driver();
    }

    /// <summary>With a driver that has generated nothing before.</summary>
    public void GenerateFresh() => _driver = Driver().RunGenerators(_compilation.Clone());

    /// <summary>Once more, after a keystroke elsewhere: nothing of the network changes.</summary>
    public void GenerateCached() => _driver = _driver.RunGenerators(_compilation.Clone());

    /// <summary>Bytes of the emitted source.</summary>
    public int SourceBytes => _driver.GetRunResult().GeneratedTrees.Sum(tree => Encoding.UTF8.GetByteCount(tree.ToString()));

    private static CSharpGeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new generator::NetGen.Generator.NetworkGenerator().AsSourceGenerator()], parseOptions: Options);
}
