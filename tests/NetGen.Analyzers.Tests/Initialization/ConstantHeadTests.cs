namespace NetGen.Analyzers.Tests;

public sealed class ConstantHeadTests
{
    [Theory]
    [InlineData("{|NG1103:Init = Zeros|}", "Init = Zeros")]
    [InlineData("{|NG1103:Init = Constant|}", "Init = Constant, Value = 0")]
    [InlineData("Init = Normal, {|NG1103:Std = 0|}", "Init = Normal, Std = 0 (every weight 0)")]
    [InlineData("{|NG1103:Init = Sparse|}", "Init = Sparse, Sparsity = 0.9 (4 zeros for 4 outputs)")]
    [InlineData("{|NG1103:Init = Ones|}, Act = Softmax", "Init = Ones")]
    public Task Outputs_that_no_input_changes_are_told(string arguments, string spelling) => Analysis.Expect(
        $"[Layer(6, 8, Act = Tanh)] [Layer(8, 4, {arguments})] partial class Net;",
        $"{spelling} in the last layer is allowed: at first every input gives the same outputs, and the first step trains only this layer.");

    [Theory]
    [InlineData("4", "{|NG1103:Init = Ones|}", "Init = Ones")]
    [InlineData("4", "Init = Uniform, Low = 0.5, {|NG1103:High = 0.5|}", "Init = Uniform, Low = High = 0.5")]
    [InlineData("1", "{|NG1103:Init = Constant|}, Value = 0.1, Act = Sigmoid", "Init = Constant, Value = 0.1")]
    public Task Equal_gradients_before_the_head_are_told(string outputs, string arguments, string spelling) => Analysis.Expect(
        $"[Layer(6, 8, Act = Tanh)] [Layer(8, {outputs}, {arguments})] partial class Net;",
        $"{spelling} in the last layer is allowed: at first every neuron before it gets the same gradient{(outputs == "1" ? "" : ", and the outputs are equal")}.");

    [Fact]
    public Task A_single_layer_has_nothing_hidden() => Analysis.Expect(
        "[Layer(8, 4, {|NG1103:Init = Zeros|}, Act = Softmax)] partial class Net;",
        "Init = Zeros in the last layer is allowed: a single layer has no hidden neurons that could stay alike.");

    [Fact]
    public Task A_head_behind_equal_weights_is_told_of_there() => Analysis.Expect(
        "[Layer(6, 8, {|NG1102:Init = Ones|}, Act = Tanh)] [Layer(8, 4, Init = Ones)] partial class Net;",
        "Init = Ones: all 8 neurons start identical and stay identical, because the next layer's weights are equal too: an effective width of 1. Use Init = Xavier.");

    [Theory]
    [InlineData("Init = Normal, Std = 0.05")]
    [InlineData("Init = Uniform, Low = -0.1, High = 0.1")]
    [InlineData("Act = Softmax")]
    public Task A_head_of_small_or_chosen_weights_is_fine(string arguments) =>
        Analysis.Expect($"[Layer(6, 8, Act = Tanh)] [Layer(8, 4, {arguments})] partial class Net;");
}
