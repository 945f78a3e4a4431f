using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests;

/// <summary>Networks with branches and with activations alone.</summary>
public class BranchTests
{
    [Theory]
    [InlineData("[Layer(4, 6, Act = Act.Tanh)] [Layer(6, 6, Act = Act.ReLU)] [Add(\"layer1\", Act = Act.ReLU)] [Layer(6, 2)]")]
    [InlineData("[Layer(4, 4, Act = Act.SiLU)] [Add(\"input\")] [Layer(4, 3, From = \"layer1\")] [Layer(4, 3, From = \"layer2\")] [Add(\"layer3\", Act = Act.Softmax)]")]
    [InlineData("[Layer(3, 5)] [Activation(Act.GELU)] [Activation(Act.Linear)] [Add(\"layer1\")]")]
    public void Exported_ones_give_the_same_outputs_in_ONNX_Runtime(string declaration)
    {
        var network = NetworkCompiler.CompileOne(declaration);
        float[] rows = [.. Enumerable.Range(0, 5 * network.Info.InputSize).Select(i => MathF.Sin(i))];

        OnnxRuntime.RequireClose(OnnxRuntime.Run(network.ToOnnx(), rows, [5, network.Info.InputSize]), network.Forward(rows), 1e-5f, declaration);
    }

    [Fact]
    public void An_activation_alone_is_read_as_that_of_the_layer_before()
    {
        var network = NetworkCompiler.CompileOne("[Layer(3, 5)] [Activation(Act.LeakyReLU, Slope = 0.2)] [Layer(5, 2)]");
        var other = NetworkCompiler.CompileOne("[Layer(3, 5)] [Activation(Act.LeakyReLU, Slope = 0.2)] [Layer(5, 2)]");
        other.Create(9);
        other.Load(network.ToOnnx());

        Assert.Equal(network.Forward([1, -2, 3]), other.Forward([1, -2, 3]));
    }
}
