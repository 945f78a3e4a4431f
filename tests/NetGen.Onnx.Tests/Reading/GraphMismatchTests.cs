using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Models with branches in declared networks: the graphs are compared, not names or the order of branches.</summary>
public class GraphMismatchTests
{
    private const string Residual = "[Layer(3, 3, Act = Act.Tanh, Name = \"stem\")] [Layer(3, 3)] [Add(\"stem\", Act = Act.ReLU)] [Layer(3, 2)]";

    [Theory]
    [InlineData(Residual, "[Layer(3, 3, Act = Act.Tanh)] [Layer(3, 3)] [Add(\"input\", Act = Act.ReLU)] [Layer(3, 2)]",
        "'layer3' reads 'layer2' and 'stem', but 'layer2' and 'input' are declared")]
    [InlineData(Residual, "[Layer(3, 3, Act = Act.Tanh)] [Layer(3, 3, From = \"input\")] [Add(\"layer1\", Act = Act.ReLU)] [Layer(3, 2)]",
        "'layer2' reads 'stem', but 'input' is declared")]
    [InlineData(Residual, "[Layer(3, 3, Act = Act.Tanh)] [Layer(3, 3)] [Layer(3, 3)] [Layer(3, 2)]", "'layer3' is [Add], but [Layer] is declared; 'layer3' reads 'layer2' and 'stem', but 'layer2' is declared")]
    [InlineData(Residual, "[Layer(3, 3, Act = Act.Tanh)] [Layer(3, 3)] [Add(\"layer1\")] [Layer(3, 2)]", "'layer3' has the activation ReLU, but Linear is declared")]
    [InlineData(Residual, "[Layer(3, 3, Act = Act.Tanh)] [Layer(3, 3, Bias = false)] [Add(\"layer1\", Act = Act.ReLU)] [Layer(3, 2)]", "'layer2' has a bias, but is declared without one")]
    [InlineData(Residual, "[Layer(3, 3, Act = Act.Tanh)] [Layer(3, 3)] [Layer(3, 2)]", "it has 4 layers, but 3 are declared")]
    [InlineData("[Layer(3, 2)] [Activation(Act.LeakyReLU, Slope = 0.2)] [Add(\"layer1\")]", "[Layer(3, 2)] [Activation(Act.LeakyReLU, Slope = 0.3)] [Add(\"layer1\")]",
        "'layer2' has the activation LeakyReLU of slope 0.2, but LeakyReLU of slope 0.3 is declared")]
    public void Every_difference_is_named_and_nothing_changes(string saved, string declared, string message)
    {
        var network = NetworkCompiler.CompileOne(declared);
        var before = network.Memory;

        var exception = Assert.Throws<WeightFormatException>(() => network.Load(NetworkCompiler.CompileOne(saved).ToOnnx()));

        Assert.Contains(message, exception.Reason, StringComparison.Ordinal);
        Assert.Equal(before, network.Memory);
    }

    /// <summary>Branches in another order, a sum the other way round, other names; one layer's activation as an attribute of its own.</summary>
    [Theory]
    [InlineData(
        "[Layer(3, 4, Act = Act.Tanh)] [Layer(4, 2)] [Layer(3, 2, From = \"input\")] [Add(\"layer2\")]",
        "[Layer(3, 2)] [Layer(3, 4, Act = Act.Tanh, From = \"input\")] [Layer(4, 2)] [Add(\"layer1\")]")]
    [InlineData(
        "[Layer(3, 3, Name = \"a\")] [Layer(3, 3, From = \"input\", Name = \"b\")] [Add(\"a\")] [Layer(3, 3, From = \"b\", Name = \"c\")] [Add(\"layer3\")]",
        "[Layer(3, 3)] [Layer(3, 3)] [Layer(3, 3, From = \"input\")] [Add(\"layer1\")] [Add(\"layer2\")]")]
    [InlineData(
        "[Layer(3, 3, Act = Act.ReLU)] [Layer(3, 3, Act = Act.SiLU)] [Add(\"input\", Act = Act.Softmax)]",
        "[Layer(3, 3)] [Activation(Act.ReLU)] [Layer(3, 3)] [Activation(Act.SiLU)] [Activation(Act.Linear)] [Add(\"input\")] [Activation(Act.Softmax)]")]
    public void What_is_the_same_network_loads(string saved, string declared)
    {
        var (source, target) = (NetworkCompiler.CompileOne(saved), NetworkCompiler.CompileOne(declared));
        target.Create(9);
        float[] rows = [0.5f, -1, 2, 0.25f, 3, -2];

        target.Load(source.ToOnnx());

        OnnxRuntime.RequireClose(source.Forward(rows), target.Forward(rows), 1e-6f, declared);
    }

    /// <summary>What only names tell apart: two branches that are alike.</summary>
    [Fact]
    public void Names_decide_between_branches_that_are_alike()
    {
        var source = NetworkCompiler.CompileOne("[Layer(3, 2, Act = Act.Tanh, Name = \"left\")] [Layer(3, 2, Act = Act.Tanh, From = \"input\", Name = \"right\")] [Add(\"left\")]");
        var target = NetworkCompiler.CompileOne("[Layer(3, 2, Act = Act.Tanh, Name = \"right\")] [Layer(3, 2, Act = Act.Tanh, From = \"input\", Name = \"left\")] [Add(\"right\")]");

        target.Load(source.ToOnnx());

        Assert.Equal(WeightOf(source, "left"), WeightOf(target, "left"));
        Assert.Equal(WeightOf(source, "right"), WeightOf(target, "right"));
    }

    private static float[] WeightOf(TestedNetwork network, string layer)
    {
        var values = new float[6];
        network.Parameters.Layers[layer].CopyWeightTo(values);
        return values;
    }
}
