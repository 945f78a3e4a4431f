extern alias generator;

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Benchmarks.Quick;

namespace NetGen.Benchmarks.Analysis;

/// <summary>A declaration that the generator completes, in a project with another file.</summary>
internal sealed class GeneratedNetwork
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(LayerAttribute).Assembly.Location)];

    private static readonly SyntaxTree Other = Parse("namespace App; class Other { int Value => 1; }", "Other.cs");
    private static readonly SyntaxTree EditedOther = Parse("namespace App; class Other { int Value => 12; }", "Other.cs");

    private CSharpCompilation _compilation;
    private GeneratorDriver _driver = Driver();

    public GeneratedNetwork(string source) => _compilation = CSharpCompilation.Create(
        "App", [Parse(source, "File.cs"), Other], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>With a driver that has generated nothing before.</summary>
    public void GenerateFresh() => _driver = Driver().RunGenerators(_compilation.Clone());

    /// <summary>Once more with the same compilation: nothing has changed.</summary>
    public void GenerateAgain() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>After a keystroke in the other file: nothing of the network changes, but it is bound anew.</summary>
    public QuickTime GenerateAfterEdit()
    {
        Edit();
        return QuickTime.Of(() => _driver = _driver.RunGenerators(_compilation));
    }

    /// <summary>What the compiler needs for that: it binds the attributes of a class in a new compilation.</summary>
    /// <param name="type">The class's metadata name.</param>
    public QuickTime BindAfterEdit(string type)
    {
        Edit();
        return QuickTime.Of(() => _ = _compilation.GetTypeByMetadataName(type)!.GetAttributes());
    }

    /// <summary>Bytes of the emitted source.</summary>
    public int SourceBytes => _driver.GetRunResult().GeneratedTrees.Sum(tree => Encoding.UTF8.GetByteCount(tree.ToString()));

    private void Edit() => _compilation = _compilation.ContainsSyntaxTree(Other)
        ? _compilation.ReplaceSyntaxTree(Other, EditedOther)
        : _compilation.ReplaceSyntaxTree(EditedOther, Other);

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Options, path, Encoding.UTF8);

    private static CSharpGeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new generator::NetGen.Generator.NetworkGenerator().AsSourceGenerator()], parseOptions: Options);
}
