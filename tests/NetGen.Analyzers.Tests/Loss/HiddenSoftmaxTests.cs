namespace NetGen.Analyzers.Tests;

public sealed class HiddenSoftmaxTests
{
    [Theory]
    [InlineData("Linear", "8", "8 neurons")]
    [InlineData("Sigmoid", "1", "1 neuron")]
    public Task A_hidden_softmax_is_marked(string head, string width, string neurons) => Analysis.Expect(
        $"[Layer(6, {width}, {{|NG1307:Act = Softmax|}})] [Layer({width}, 3, Act = {head})] partial class Net;",
        $"Softmax in a hidden layer makes its {neurons} share a sum of 1, so the signal shrinks and only differences pass. Use another activation here, such as Act = ReLU.");

    [Fact]
    public Task A_softmax_in_the_only_layer_is_the_last() => Analysis.Expect("[Layer(6, 3, Act = Softmax)] partial class Net;");
}
