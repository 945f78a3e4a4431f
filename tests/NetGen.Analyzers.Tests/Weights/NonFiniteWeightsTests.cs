namespace NetGen.Analyzers.Tests;

public sealed class NonFiniteWeightsTests
{
    [Fact]
    public Task Every_tensor_is_named() => Analysis.Expect(
        "[Network({|NG1503:Weights = \"diverged.safetensors\"|})] [Layer(64, 10)] partial class Net;",
        "Weights in 'diverged.safetensors' are not finite: '0.weight' holds NaN at [3, 17]; '0.bias' holds infinity at [9]. Save weights from before the training diverged.");

    [Fact]
    public Task Finite_weights() => Analysis.Expect(
        "[Network(Weights = \"digits.safetensors\")] [Layer(64, 32, Act = Tanh)] [Layer(32, 10, Act = Softmax)] partial class Net;");
}
