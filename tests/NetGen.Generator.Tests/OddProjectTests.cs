using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

/// <summary>Projects whose own names, references and settings stand in the way of generated code.</summary>
public class OddProjectTests
{
    private const string Layers = "[NetGen.Layer(3, 4, Act = NetGen.Act.Tanh)] [NetGen.Layer(4, 1, Act = NetGen.Act.Sigmoid)]";

    private const string Wide = "[NetGen.Network(Precision = NetGen.Precision.Int8, Weights = \"w\")] [NetGen.Layer(64, 64, Act = NetGen.Act.ReLU)] [NetGen.Layer(64, 10, Act = NetGen.Act.Softmax)]";

    /// <summary>Words that mean something in some places of the language only.</summary>
    public static TheoryData<string> ContextualKeywords =>
    [
        .. SyntaxFacts.GetContextualKeywordKinds().Select(SyntaxFacts.GetText).Concat(["dynamic", "nint", "nuint", "notnull", "unmanaged", "_", "value"])
            .Where(word => word.All(char.IsLetter) || word == "_").Distinct().Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(ContextualKeywords))]
    [Trait(Speed.Trait, Speed.Slow)]
    public void A_class_may_have_the_name_of_a_contextual_keyword(string word)
    {
        foreach (var layers in new[] { Layers, Wide })
        {
            AssertCompiles(Compiler.Compilation($"#pragma warning disable CS8981, CS8860\nnamespace App; {layers} public partial class @{word} {{ }}"));
            if (word is not ("var" or "nint"))
            {
                AssertCompiles(Compiler.Compilation($"#pragma warning disable CS8981, CS8860\n{layers} public partial class @{word} {{ }}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(ContextualKeywords))]
    public void So_may_a_namespace_and_a_type_around_it(string word)
    {
        var source = $"#pragma warning disable CS8981, CS8860\nnamespace A.@{word}.B {{ public partial class @{word} {{ {Layers} public partial class Net {{ }} }} }}";
        AssertCompiles(Compiler.Compilation(source));
    }

    [Theory]
    [InlineData("var", "the project has a type 'var' outside every namespace, and generated code means another by 'var'; rename it or put it into a namespace")]
    [InlineData("nint", "the project has a type 'nint' outside every namespace, and generated code means another by 'nint'; rename it or put it into a namespace")]
    public void A_word_of_generated_code_that_means_a_global_type_is_one_error(string word, string reason)
    {
        var source = $"#pragma warning disable CS8981\npublic class @{word} {{ }} namespace App {{ {Layers} public partial class Net {{ }} }}";
        var (output, result) = Compiler.Generate(Compiler.Compilation(source));

        Assert.Contains($"NG1005: 'Net' cannot be a network because {reason}.", Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
        Assert.Empty(Compiler.Problems(output));
    }

    [Theory]
    [InlineData("Dense")]
    [InlineData("Kernels")]
    [InlineData("Own")]
    public void So_is_a_type_in_the_namespace_of_generated_code(string name)
    {
        var (output, result) = Compiler.Generate(Compiler.Compilation($"namespace NetGen.Generated {{ public class {name} {{ }} }} namespace App {{ {Layers} public partial class Net {{ }} }}"));

        Assert.Contains(
            $"NG1005: 'Net' cannot be a network because the project has a type '{name}' in the namespace 'NetGen.Generated', which generated code has for itself; put it into another.",
            Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
        Assert.Empty(Compiler.Problems(output));
    }

    /// <summary>The namespace cannot be named any more: nothing is emitted, and the rule says why.</summary>
    [Fact]
    public void Where_a_global_type_hides_System_nothing_is_emitted()
    {
        var (_, result) = Compiler.Generate(Compiler.Compilation($"public class System {{ }} namespace App {{ {Layers} public partial class Net {{ }} }}"));

        Assert.Empty(result.GeneratedSources);
    }

    [Theory]
    [InlineData("App", "Net")]
    [InlineData("NetGen", "Network")]
    [InlineData("NetGen.Kernels.Own", "Net")]
    public void A_library_under_an_alias_is_called_by_it(string space, string name)
    {
        foreach (var layers in new[] { Layers, Wide, Layers.Replace("(4", "(5", StringComparison.Ordinal) })
        {
            var compilation = Compiler.Compilation($"extern alias nn; namespace {space} {{ {layers.Replace("NetGen.", "nn::NetGen.", StringComparison.Ordinal)} public partial class {name} {{ }} }}");
            AssertCompiles(compilation.ReplaceReference(Library(compilation), Library(compilation).WithAliases(["nn"])));
        }
    }

    [Fact]
    public void A_library_that_has_an_alias_as_well_is_called_as_always()
    {
        var compilation = Compiler.Compilation($"namespace App; {Layers} public partial class Net {{ }}");

        AssertCompiles(compilation.ReplaceReference(Library(compilation), Library(compilation).WithAliases(["global", "nn"])));
    }

    [Theory]
    [InlineData(Layers)]
    [InlineData(Wide)]
    [InlineData("[NetGen.Layer(1, 1)]")]
    [InlineData("[NetGen.Layer(3, 0)]")]
    public void A_CLS_compliant_project_is_not_warned(string layers) => AssertCompiles(Compiler.Compilation(
        $"[assembly: global::System.CLSCompliant(true)] namespace App; {layers} public partial class Net {{ }} public class User {{ public Net? Own {{ get; set; }} public NetGen.NetworkInfo? Info {{ get; set; }} }}"));

    [Theory]
    [InlineData(Layers)]
    [InlineData(Wide)]
    [InlineData("[NetGen.Layer(1, 1)]")]
    [InlineData("[NetGen.Layer(3, 0)]")]
    public void Nor_is_one_whose_networks_cannot_be_seen_from_outside(string layers) => AssertCompiles(Compiler.Compilation(
        $"[assembly: global::System.CLSCompliant(true)] namespace App; {layers} internal partial class Net {{ }} public partial class Outer {{ {layers} private partial class Inner {{ }} internal object Own => new Inner(); }} [global::System.CLSCompliant(false)] {layers} public partial class Marked {{ }}"));

    [Theory]
    [InlineData("/// <summary>Own.</summary>\n", true, 1, 1)]
    [InlineData("/// <remarks>Own.</remarks>\n", true, 1, 1)]
    [InlineData("/// <summary>Own.</summary>\n/// <remarks>Own.</remarks>\n", true, 1, 1)]
    [InlineData("/** <summary>Own.</summary> */\n", true, 1, 1)]
    [InlineData("/// <inheritdoc/>\n", false, 0, 0)]
    [InlineData("", false, 1, 1)]
    public void A_documented_class_has_one_summary_and_one_remarks(string documentation, bool isOwn, int summaries, int remarks)
    {
        foreach (var layers in new[] { Layers, Wide })
        {
            var (output, _) = Compiler.Generate(Compiler.Compilation($"namespace App; /// <summary>Base.</summary>\npublic class Parent {{ }}\n{documentation}{layers} public partial class Net : Parent {{ }}"));
            var text = output.GetTypeByMetadataName("App.Net")!.GetDocumentationCommentXml()!;

            Assert.Empty(Compiler.Problems(output));
            Assert.Equal((summaries, remarks), (Count(text, "<summary>"), Count(text, "<remarks>")));
            Assert.Equal(isOwn, text.Contains("Own.", StringComparison.Ordinal));
            var info = output.GetTypeByMetadataName("App.Net")!.GetMembers("Info").Single().GetDocumentationCommentXml()!;
            Assert.NotEqual(Count(text, "<code>"), Count(info, "<code>"));
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static MetadataReference Library(Compilation compilation) =>
        compilation.References.Single(reference => Path.GetFileName(reference.Display) == "NetGen.dll");

    private static void AssertCompiles(Compilation compilation)
    {
        var (output, result) = Compiler.Generate(compilation);
        Assert.NotEmpty(result.GeneratedSources);
        Compiler.AssertCompiles(output);
    }
}
