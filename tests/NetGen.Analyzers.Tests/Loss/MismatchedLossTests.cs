namespace NetGen.Analyzers.Tests;

public sealed class MismatchedLossTests
{
    private const string Almost = ": where the network is sure and wrong, its gradient is almost 0. Use Loss = SoftmaxCrossEntropy.";

    private const string AsLogits = ", whose outputs it would take as logits. Use Loss = MeanSquaredError, or Act = ";

    [Theory]
    [InlineData("MeanSquaredError", "Softmax", Almost)]
    [InlineData("MeanAbsoluteError", "Softmax", Almost)]
    [InlineData("Huber", "Softmax", Almost)]
    [InlineData("BinaryCrossEntropy", "Softmax", ", whose classes exclude each other. Use Loss = SoftmaxCrossEntropy.")]
    [InlineData("SoftmaxCrossEntropy", "Sigmoid", ", whose outputs are judged one by one. Use Loss = BinaryCrossEntropy.")]
    [InlineData("SoftmaxCrossEntropy", "Tanh", AsLogits + "Softmax on the last layer.")]
    [InlineData("SoftmaxCrossEntropy", "Softplus", AsLogits + "Softmax on the last layer.")]
    [InlineData("BinaryCrossEntropy", "Tanh", AsLogits + "Sigmoid on the last layer.")]
    [InlineData("BinaryCrossEntropy", "HardSigmoid", AsLogits + "Sigmoid on the last layer.")]
    [InlineData("BinaryCrossEntropy", "ReLU", AsLogits + "Sigmoid on the last layer.")]
    public Task A_loss_of_another_head_is_marked(string loss, string head, string rest) => Analysis.Expect(
        $"[Network({{|NG1305:Loss = Loss.{loss}|}}, Seed = 2)] [Layer(6, 8, Act = Tanh)] [Layer(8, 3, Act = {head})] partial class Net;",
        $"{loss} does not belong to a {head} head{rest}");

    [Theory]
    [InlineData("Auto", "Softmax")]
    [InlineData("Auto", "Sigmoid")]
    [InlineData("Auto", "Tanh")]
    [InlineData("SoftmaxCrossEntropy", "Softmax")]
    [InlineData("BinaryCrossEntropy", "Sigmoid")]
    [InlineData("MeanSquaredError", "Sigmoid")]
    [InlineData("MeanSquaredError", "Tanh")]
    [InlineData("MeanAbsoluteError", "Linear")]
    [InlineData("Huber", "Softplus")]
    public Task Losses_that_belong_to_the_head_are_fine(string loss, string head) => Analysis.Expect(
        $"[Network(Loss = Loss.{loss})] [Layer(6, 8, Act = Tanh)] [Layer(8, 3, Act = {head})] partial class Net;");

    [Fact]
    public Task A_softmax_of_one_output_is_told_of_as_such() => Analysis.Expect(
        "[Network(Loss = Loss.Huber)] [Layer(6, 8, Act = Tanh)] [Layer(8, 1, {|NG1303:Act = Softmax|})] partial class Net;",
        "Softmax over one output is always 1, so there is nothing to learn. Use Act = Sigmoid for a probability of yes or no.");
}
