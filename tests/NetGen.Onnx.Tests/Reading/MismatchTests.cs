using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>A model of another network than declared: every difference is listed.</summary>
public class MismatchTests
{
    [Fact]
    public void Every_difference_is_listed_and_nothing_changes()
    {
        var model = NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.LeakyReLU, Slope = 0.2)] [Layer(3, 4, Act = Act.Tanh)] [Layer(4, 2, Act = Act.Softmax)]").ToOnnx();
        var network = NetworkCompiler.CompileOne("[Layer(2, 5, Act = Act.LeakyReLU, Name = \"first\")] [Layer(5, 4, Act = Act.Tanh, Bias = false)]");
        var before = network.Memory;

        var exception = Assert.Throws<WeightFormatException>(() => network.Load(model));

        Assert.Equal(
            "The model does not fit network 'Net': it has 3 layers, but 2 are declared; 'layer1', declared as 'first', has weights [3, 2], but [5, 2] is declared; " +
            "'layer1', declared as 'first', has the activation LeakyReLU of slope 0.2, but LeakyReLU of slope 0.01 is declared; " +
            "'layer2' has weights [4, 3], but [4, 5] is declared; 'layer2' has a bias, but is declared without one.",
            exception.Reason);
        Assert.Equal(before, network.Memory);
    }

    [Fact]
    public void A_bias_that_the_model_lacks()
    {
        var model = NetworkCompiler.CompileOne("[Layer(2, 3, Bias = false, Act = Act.ELU, Slope = 2)]").ToOnnx();

        var exception = Assert.Throws<WeightFormatException>(() => NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.Softmax)]").Load(model));

        Assert.Contains("'layer1' has no bias, but is declared with one; 'layer1' has the activation ELU of alpha 2, but Softmax is declared.", exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_activation_loads_into_itself_only()
    {
        var networks = Enum.GetValues<Act>().ToDictionary(activation => activation, activation => NetworkCompiler.CompileOne($"[Layer(2, 3, Act = Act.{activation})]"));
        foreach (var (saved, source) in networks)
        {
            var model = source.ToOnnx();
            foreach (var (declared, target) in networks)
            {
                if (saved == declared)
                {
                    target.Load(model);
                }
                else
                {
                    Assert.Contains("'layer1' has the activation", Assert.Throws<WeightFormatException>(() => target.Load(model)).Reason, StringComparison.Ordinal);
                }
            }
        }
    }

    /// <summary>Different names of one function are no difference.</summary>
    [Theory]
    [InlineData("Act = Act.LeakyReLU, Slope = 0", "Act = Act.ReLU")]
    [InlineData("Act = Act.ReLU", "Act = Act.ELU, Slope = 0")]
    [InlineData("Act = Act.LeakyReLU, Slope = 1", "Act = Act.Linear")]
    public void Activations_are_compared_by_what_they_compute(string saved, string declared)
    {
        var source = NetworkCompiler.CompileOne($"[Layer(2, 3, {saved})]");
        var target = NetworkCompiler.CompileOne($"[Layer(2, 3, {declared})]");
        target.Create(5);

        target.Load(source.ToOnnx());

        Assert.Equal(source.Memory, target.Memory);
    }
}
