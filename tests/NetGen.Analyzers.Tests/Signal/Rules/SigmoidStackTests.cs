namespace NetGen.Analyzers.Tests;

public sealed class SigmoidStackTests
{
    [Fact]
    public Task Three_sigmoid_layers_are_marked_on_the_first() => Analysis.Expect(
        "[Layer(64, 64, {|NG1206:Act = Sigmoid|})] [Layer(64, 64, Act = Sigmoid)] [Layer(64, 64, Act = Sigmoid)] [Layer(64, 1, Act = Sigmoid)] partial class Net;",
        "3 hidden layers have a sigmoid: each divides the gradient by about 4.41 here, and by 4 or more with the usual weights, since a sigmoid's slope is at most 1/4. Use Act = Tanh.");

    [Theory]
    [InlineData("[Layer(64, 64, Act = Sigmoid)] [Layer(64, 64, Act = Sigmoid)] [Layer(64, 1, Act = Sigmoid)]")]
    [InlineData("[Layer(64, 64, Act = Tanh)] [Layer(64, 64, Act = Tanh)] [Layer(64, 64, Act = Tanh)] [Layer(64, 1, Act = Sigmoid)]")]
    public Task Fewer_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
