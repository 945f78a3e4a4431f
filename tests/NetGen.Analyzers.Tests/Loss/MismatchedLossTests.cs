namespace NetGen.Analyzers.Tests;

public sealed class MismatchedLossTests
{
    private const string Almost = ": where the network is sure and wrong, its gradient is almost 0. Use Loss = SoftmaxCrossEntropy" + Classes + ", or Act = Linear" + Values +
        ", or Act = Sigmoid and Loss = BinaryCrossEntropy" + Labels;

    private const string AsLogits = ", whose outputs it would take as logits. Use Act = ";
    private const string Classes = " for one of several classes";
    private const string Labels = " where several labels may hold";
    private const string Values = " for values of any size";
    private const string Numbers = ", or Act = Linear and Loss = MeanSquaredError" + Values;
    private const string InRange = ", or Loss = Auto (MeanSquaredError) for values ";

    [Theory]
    [InlineData("MeanSquaredError", "Softmax", Almost)]
    [InlineData("MeanAbsoluteError", "Softmax", Almost)]
    [InlineData("Huber", "Softmax", Almost)]
    [InlineData("BinaryCrossEntropy", "Softmax", ", whose classes exclude each other. Use Loss = SoftmaxCrossEntropy" + Classes + ", or Act = Sigmoid" + Labels)]
    [InlineData("SoftmaxCrossEntropy", "Sigmoid", ", whose outputs are judged one by one. Use Act = Softmax" + Classes + ", or Loss = BinaryCrossEntropy" + Labels)]
    [InlineData("SoftmaxCrossEntropy", "Tanh", AsLogits + "Softmax" + Classes + Numbers + InRange + "from -1 to 1")]
    [InlineData("SoftmaxCrossEntropy", "Softplus", AsLogits + "Softmax" + Classes + Numbers + InRange + "that Softplus can give")]
    [InlineData("SoftmaxCrossEntropy", "ReLU", AsLogits + "Softmax" + Classes + Numbers)]
    [InlineData("BinaryCrossEntropy", "Tanh", AsLogits + "Sigmoid" + Labels + ", or Act = Softmax and Loss = SoftmaxCrossEntropy" + Classes + Numbers + InRange + "from -1 to 1")]
    [InlineData("BinaryCrossEntropy", "HardSigmoid", AsLogits + "Sigmoid" + Labels + ", or Act = Softmax and Loss = SoftmaxCrossEntropy" + Classes + Numbers + InRange + "from 0 to 1")]
    [InlineData("BinaryCrossEntropy", "ReLU6", AsLogits + "Sigmoid" + Labels + ", or Act = Softmax and Loss = SoftmaxCrossEntropy" + Classes + Numbers)]
    public Task A_loss_of_another_head_is_marked(string loss, string head, string rest) => Analysis.Expect(
        $"[Network({{|NG1305:Loss = Loss.{loss}|}}, Seed = 2)] [Layer(6, 8, Act = Tanh)] [Layer(8, 3, Act = {head})] partial class Net;",
        $"{loss} does not belong to a {head} head{rest}.");

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

    [Theory]
    [InlineData("SoftmaxCrossEntropy", "Sigmoid", ", whose outputs are judged one by one. Use Loss = BinaryCrossEntropy for yes or no")]
    [InlineData("SoftmaxCrossEntropy", "Tanh", AsLogits + "Sigmoid and Loss = BinaryCrossEntropy for yes or no" + Numbers + InRange + "from -1 to 1")]
    [InlineData("BinaryCrossEntropy", "ReLU", AsLogits + "Sigmoid for yes or no" + Numbers)]
    public Task One_output_tells_no_classes_apart(string loss, string head, string rest) => Analysis.Expect(
        $"[Network({{|NG1305:Loss = Loss.{loss}|}})] [Layer(6, 8, Act = Tanh)] [Layer(8, 1, Act = {head})] partial class Net;",
        $"{loss} does not belong to a {head} head{rest}.");
}
