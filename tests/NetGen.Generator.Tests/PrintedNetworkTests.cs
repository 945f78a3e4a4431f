using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>A network prints its declaration, unless the user's own words are there.</summary>
public class PrintedNetworkTests
{
    [Theory]
    [InlineData("public partial class Net;", "Net: 64 -> 32 Tanh -> 10 Softmax, 2,410 parameters")]
    [InlineData("public partial class Net { public string ToString(int width) => \"mine\"; }", "Net: 64 -> 32 Tanh -> 10 Softmax, 2,410 parameters")]
    [InlineData("public partial class Net { public override string ToString() => \"mine\"; }", "mine")]
    [InlineData("public partial class Net : Parent; public class Parent { }", "Net: 64 -> 32 Tanh -> 10 Softmax, 2,410 parameters")]
    [InlineData("public partial class Net : Parent; public class Parent { public sealed override string ToString() => \"theirs\"; }", "theirs")]
    [InlineData("public partial class Net : Parent; [NetGen.Layer(2, 3)] public partial class Parent;", "Net: 64 -> 32 Tanh -> 10 Softmax, 2,410 parameters")]
    public void Its_line(string declaration, string line)
    {
        var (output, _) = Compiler.Generate(Compiler.Compilation($"[NetGen.Layer(64, 32, Act = NetGen.Act.Tanh)] [NetGen.Layer(32, 10, Act = NetGen.Act.Softmax)] {declaration}"));

        using var loaded = new LoadedNetworks(Compiler.Emit(output));

        Assert.Equal(line, Activator.CreateInstance(loaded.Networks.Single(type => type.Name == "Net"))!.ToString());
    }

    [Theory]
    [InlineData("public class Parent { public override string ToString() => \"theirs\"; }", 0)]
    [InlineData("[NetGen.Layer(1, 1)] public partial class Parent { }", 1)]
    public void A_base_class_counts_in_a_referenced_assembly_too(string library, int expected)
    {
        var (compiled, _) = Compiler.Generate(Compiler.Compilation(library));
        var apart = Compiler.Compilation("[NetGen.Layer(1, 1)] public partial class Net : Parent { }").WithAssemblyName("Consumer")
            .AddReferences(MetadataReference.CreateFromImage(Compiler.Emit(compiled)));

        var (output, result) = Compiler.Generate(apart);

        Assert.Equal(expected, Assert.Single(result.GeneratedSources).SourceText.ToString().Split("override string ToString()").Length - 1);
        Compiler.Emit(output);
    }
}
