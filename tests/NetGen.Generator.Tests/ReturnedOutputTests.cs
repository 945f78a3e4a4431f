using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>Where Forward returns the one output.</summary>
public class ReturnedOutputTests
{
    [Theory]
    [InlineData("[NetGen.Layer(1, 1)] public partial class Net;", 2)]
    [InlineData("[NetGen.Layer(2, 1)] public partial class Net;", 1)]
    [InlineData("[NetGen.Layer(1, 2)] public partial class Net;", 0)]
    [InlineData("[NetGen.Layer(1, 1)] public partial class Net { public float Forward(float input) => input; }", 1)]
    [InlineData("[NetGen.Layer(1, 1)] public partial class Net { public float Forward(System.ReadOnlySpan<float> row) => row[0]; }", 0)]
    [InlineData("public class Parent { public float Forward(float input) => input; } [NetGen.Layer(1, 1)] public partial class Net : Parent;", 1)]
    [InlineData("[NetGen.Layer(1, 0)] [NetGen.Layer(3, 1)] public partial class Net;", 2)]
    public void One_output_is_returned_where_nobody_else_does(string source, int expected)
    {
        var (_, result) = Compiler.Generate(Compiler.Compilation(source));

        var text = Assert.Single(result.GeneratedSources).SourceText.ToString();
        Assert.Equal(expected, text.Split("float Forward(").Length - 1);
    }

    [Theory]
    [InlineData("public class Parent { public virtual float Forward(float input) => 1; public virtual float Forward(System.ReadOnlySpan<float> row) => 2; }", 0)]
    [InlineData("public class Parent { protected float Forward(float input) => 1; private float Forward(System.ReadOnlySpan<float> row) => 2; }", 1)]
    [InlineData("public class Parent { public float Forward<T>(float input) => 1; }", 2)]
    [InlineData("[NetGen.Layer(1, 1)] public partial class Parent { }", 2)]
    [InlineData("[NetGen.Layer(1, 1)] public partial class Parent { public float Forward(float input) => input; }", 1)]
    public void A_base_class_counts_in_a_referenced_assembly_too(string library, int expected)
    {
        const string Declaration = "[NetGen.Layer(1, 1)] public partial class Net : Parent { }";
        var (compiled, _) = Compiler.Generate(Compiler.Compilation(library));
        var apart = Compiler.Compilation(Declaration).WithAssemblyName("Consumer").AddReferences(MetadataReference.CreateFromImage(Compiler.Emit(compiled)));

        var (output, result) = Compiler.Generate(apart);
        var (_, together) = Compiler.Generate(Compiler.Compilation(library + Declaration));

        var text = Assert.Single(result.GeneratedSources).SourceText.ToString();
        Assert.Equal(expected, text.Split("float Forward(").Length - 1);
        Assert.Equal(text, together.GeneratedSources.Single(source => source.HintName == result.GeneratedSources[0].HintName).SourceText.ToString());
        Compiler.Emit(output);
    }
}
