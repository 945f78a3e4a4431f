namespace NetGen.Analyzers.Tests;

public sealed class SingleSoftmaxTests
{
    private const string Message = "Softmax over one output is always 1, so there is nothing to learn. Use Act = Sigmoid for a probability of yes or no.";

    [Theory]
    [InlineData("")]
    [InlineData("[Network(Loss = Loss.SoftmaxCrossEntropy)]")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)]")]
    [InlineData("[Network(Loss = Loss.MeanSquaredError)]")]
    public Task It_is_one_mistake_under_every_loss(string network) => Analysis.Expect(
        $"{network} [Layer(6, 8, Act = Tanh)] [Layer(8, 1, {{|NG1303:Act = Softmax|}})] partial class Net;", Message);

    [Theory]
    [InlineData("[Layer(8, 2, Act = Softmax)]")]
    [InlineData("[Layer(8, 1, Act = Sigmoid)]")]
    public Task Two_outputs_or_a_sigmoid_are_fine(string head) => Analysis.Expect($"[Layer(6, 8, Act = Tanh)] {head} partial class Net;");
}
