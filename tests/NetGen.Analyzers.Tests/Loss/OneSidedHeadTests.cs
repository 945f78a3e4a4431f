namespace NetGen.Analyzers.Tests;

public sealed class OneSidedHeadTests
{
    [Theory]
    [InlineData("Act = ReLU", "ReLU", "cannot give negative outputs, and an output that is 0 gets no gradient")]
    [InlineData("Act = ReLU6", "ReLU6", "cannot give outputs below 0 or above 6, and an output that is either gets no gradient")]
    [InlineData("Act = LeakyReLU", "LeakyReLU", "multiplies negative outputs by 0.01", "")]
    [InlineData("Act = LeakyReLU", "LeakyReLU", "multiplies negative outputs by 0.2", ", Slope = 0.2")]
    [InlineData("Act = ELU", "ELU", "cannot give outputs below -1")]
    [InlineData("Act = ELU", "ELU", "cannot give outputs below -0.5", ", Slope = 0.5")]
    [InlineData("Act = ELU", "ELU", "cannot give outputs below 0", ", Slope = 0")]
    [InlineData("Act = SELU", "SELU", "cannot give outputs below -1.758")]
    [InlineData("Act = GELU", "GELU", "cannot give outputs below -0.17")]
    [InlineData("Act = SiLU", "SiLU", "cannot give outputs below -0.278")]
    [InlineData("Act = Mish", "Mish", "cannot give outputs below -0.309")]
    [InlineData("Act = HardSwish", "HardSwish", "cannot give outputs below -0.375")]
    public Task A_one_sided_activation_at_the_end_is_marked(string argument, string activation, string effect, string also = "") => Analysis.Expect(
        $"[Layer(6, 8, Act = Tanh)] [Layer(8, 3, {{|NG1304:{argument}|}}{also})] partial class Net;",
        $"{activation} on the last layer {effect}. Use Act = Linear for values of any size{(activation.StartsWith("ReLU", StringComparison.Ordinal) ? ", or Act = Softplus for positive ones" : "")}.");

    [Theory]
    [InlineData("Linear")]
    [InlineData("Tanh")]
    [InlineData("HardTanh")]
    [InlineData("Softsign")]
    [InlineData("Sigmoid")]
    [InlineData("HardSigmoid")]
    [InlineData("Softplus")]
    [InlineData("Softmax")]
    public Task Heads_that_are_bounded_or_positive_on_purpose_are_fine(string activation) =>
        Analysis.Expect($"[Layer(6, 8, Act = Tanh)] [Layer(8, 3, Act = {activation})] partial class Net;");

    [Theory]
    [InlineData("ReLU")]
    [InlineData("GELU")]
    public Task A_hidden_layer_may_be_one_sided(string activation) =>
        Analysis.Expect($"[Layer(6, 32, Act = {activation})] [Layer(32, 3)] partial class Net;");

    [Fact]
    public Task Under_a_cross_entropy_the_loss_is_the_mistake() => Analysis.Expect(
        "[Network({|NG1305:Loss = Loss.SoftmaxCrossEntropy|})] [Layer(6, 8, Act = Tanh)] [Layer(8, 3, Act = ReLU)] partial class Net;",
        "SoftmaxCrossEntropy does not belong to a ReLU head, whose outputs it would take as logits. Use Act = Softmax for one of several classes, or Act = Linear and Loss = MeanSquaredError for values of any size.");
}
