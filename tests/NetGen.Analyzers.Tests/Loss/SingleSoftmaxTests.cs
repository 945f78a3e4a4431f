namespace NetGen.Analyzers.Tests;

public sealed class SingleSoftmaxTests
{
    private const string Always = "Softmax over one output is always 1, so there is nothing to learn. Use Act = ";

    private const string Several = ", or give the layer an output per class.";

    [Theory]
    [InlineData("", "Sigmoid for yes or no, or Act = Linear for values of any size")]
    [InlineData("[Network(Loss = Loss.SoftmaxCrossEntropy)]", "Sigmoid and Loss = BinaryCrossEntropy for yes or no, or Act = Linear and Loss = MeanSquaredError for values of any size")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)]", "Sigmoid for yes or no, or Act = Linear and Loss = MeanSquaredError for values of any size")]
    public Task Under_a_cross_entropy_it_is_the_one_mistake(string network, string cures) => Analysis.Expect(
        $"{network} [Layer(6, 8, Act = Tanh)] [Layer(8, 1, {{|NG1303:Act = Softmax|}})] partial class Net;", $"{Always}{cures}{Several}");

    [Theory]
    [InlineData("MeanSquaredError")]
    [InlineData("MeanAbsoluteError")]
    [InlineData("Huber")]
    public Task It_does_not_hide_a_loss_for_values(string loss)
    {
        const string Cures = "Linear for values of any size, or Act = Sigmoid and Loss = BinaryCrossEntropy for yes or no";
        return Analysis.Expect(
            $"[Network({{|NG1305:Loss = Loss.{loss}|}})] [Layer(6, 8, Act = Tanh)] [Layer(8, 1, {{|NG1303:Act = Softmax|}})] partial class Net;",
            $"{loss} does not belong to a Softmax head, whose one output cannot come nearer to a target. Use Act = {Cures}.",
            $"{Always}{Cures}{Several}");
    }

    [Theory]
    [InlineData("[Layer(8, 2, Act = Softmax)]")]
    [InlineData("[Layer(8, 1, Act = Sigmoid)]")]
    public Task Two_outputs_or_a_sigmoid_are_fine(string head) => Analysis.Expect($"[Layer(6, 8, Act = Tanh)] {head} partial class Net;");
}
