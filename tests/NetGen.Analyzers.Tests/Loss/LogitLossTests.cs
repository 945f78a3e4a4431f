namespace NetGen.Analyzers.Tests;

public sealed class LogitLossTests
{
    [Theory]
    [InlineData("3", "SoftmaxCrossEntropy", "Act = Softmax for one of several classes, or Act = Sigmoid and Loss = BinaryCrossEntropy where several labels may hold")]
    [InlineData("1", "SoftmaxCrossEntropy", "Act = Sigmoid and Loss = BinaryCrossEntropy for yes or no")]
    [InlineData("1", "BinaryCrossEntropy", "Act = Sigmoid for yes or no")]
    [InlineData("3", "BinaryCrossEntropy", "Act = Sigmoid where several labels may hold, or Act = Softmax and Loss = SoftmaxCrossEntropy for one of several classes")]
    public Task A_cross_entropy_over_a_linear_head_is_marked_on_the_loss(string outputs, string loss, string cure) => Analysis.Expect(
        $"[Network(Seed = 1, {{|NG1302:Loss = Loss.{loss}|}})] [Layer(6, 8, Act = Tanh)] [Layer(8, {outputs})] partial class Net;",
        $"{loss} takes the last layer's outputs as logits, so the network itself gives no probabilities. Use {cure}; the loss still sees the logits.");

    [Fact]
    public Task The_loss_is_marked_wherever_the_attribute_stands() => Analysis.Expect(
        "[Layer(6, 8, Act = Tanh)] [Layer(8, 3)] partial class Net; [Network({|NG1302:Loss = Net.Chosen|})] partial class Net { const Loss Chosen = Loss.SoftmaxCrossEntropy; }",
        "SoftmaxCrossEntropy takes the last layer's outputs as logits, so the network itself gives no probabilities. Use Act = Softmax for one of several classes, or Act = Sigmoid and Loss = BinaryCrossEntropy where several labels may hold; the loss still sees the logits.");

    [Theory]
    [InlineData("Loss.SoftmaxCrossEntropy", "Softmax", "3")]
    [InlineData("Loss.BinaryCrossEntropy", "Sigmoid", "1")]
    [InlineData("Loss.BinaryCrossEntropy", "Sigmoid", "3")]
    [InlineData("Loss.MeanSquaredError", "Linear", "3")]
    [InlineData("Loss.MeanAbsoluteError", "Linear", "1")]
    [InlineData("Loss.Huber", "Linear", "3")]
    [InlineData("Loss.Auto", "Linear", "3")]
    public Task A_loss_with_its_head_is_fine(string loss, string head, string outputs) => Analysis.Expect(
        $"[Network(Loss = {loss})] [Layer(6, 8, Act = Tanh)] [Layer(8, {outputs}, Act = {head})] partial class Net;");
}
