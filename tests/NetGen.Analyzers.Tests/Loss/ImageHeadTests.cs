namespace NetGen.Analyzers.Tests;

/// <summary>Rules on the last layer where that gives an image, or a pool of one.</summary>
public sealed class ImageHeadTests
{
    [Fact]
    public Task A_rectifier_on_the_last_convolution_is_marked() => Analysis.Expect(
        "[Input(8, 8, 3)] [Conv2D(3, 4, 3, {|NG1304:Act = ReLU|})] partial class Net;",
        "ReLU on the last layer cannot give negative outputs, and an output that is 0 gets no gradient. Use Act = Linear for values of any size, or Act = Softplus for positive ones.");

    [Fact]
    public Task Classes_are_not_advised_for_an_image() => Analysis.Expect(
        "[Network({|NG1302:Loss = Loss.SoftmaxCrossEntropy|})] [Input(8, 8, 3)] [Conv2D(3, 4, 3)] partial class Net;",
        "SoftmaxCrossEntropy takes the last layer's outputs as logits, so the network itself gives no probabilities. Use Act = Sigmoid and Loss = BinaryCrossEntropy where several labels may hold; the loss still sees the logits.");

    [Fact]
    public Task One_class_is_marked_behind_a_pool() => Analysis.Expect(
        "[Input(8, 8, 3)] [Conv2D(3, 1, 3)] [GlobalAveragePool] [Activation({|NG1303:Softmax|})] partial class Net;",
        "Softmax over one output is always 1, so there is nothing to learn. Use Act = Sigmoid for yes or no, or Act = Linear for values of any size, or give the layer an output per class.");

    [Fact]
    public Task Dropout_on_the_last_convolution_is_marked() => Analysis.Expect(
        "[Input(8, 8, 3)] [Conv2D(3, 4, 3, {|NG1405:Dropout = 0.2|})] [Flatten] partial class Net;",
        "Dropout on the last layer sets the network's own outputs to 0 in 20 % of cases, so the loss is wrong. Remove it.");

    [Theory]
    [InlineData("[Conv2D(3, 4, 3)]")]
    [InlineData("[Conv2D(3, 4, 3, Act = Sigmoid)]")]
    [InlineData("[Conv2D(3, 4, 3, Act = ReLU)] [GlobalMaxPool]")]
    [InlineData("[Conv2D(3, 4, 3)] [GlobalAveragePool] [Activation(Softmax)]")]
    public Task Other_heads_are_fine(string layers) => Analysis.Expect($"[Input(8, 8, 3)] {layers} partial class Net;");
}
