namespace NetGen.Analyzers.Tests;

public sealed class UnevenGroupsTests
{
    [Theory]
    [InlineData("Conv2D(8, 16, 3, Act = ReLU, {|NG1014:Groups = 3|})", "3 groups do not divide the 8 inputs, nor the 16 outputs. Use a number that divides both, such as 2.")]
    [InlineData("Conv2D(8, 18, 3, Act = ReLU, {|NG1014:Groups = 3|})", "3 groups do not divide the 8 inputs. Use a number that divides both, such as 2.")]
    [InlineData("Conv2D(8, 18, 3, Act = ReLU, {|NG1014:Groups = 8|})", "8 groups do not divide the 18 outputs. Use a number that divides both, such as 2.")]
    [InlineData("Conv2D(8, 7, 3, Act = ReLU, {|NG1014:Groups = 2|})", "2 groups do not divide the 7 outputs. Use a number that divides both, such as 1.")]
    public Task Groups_that_do_not_divide_are_marked(string layer, string message) => Analysis.Expect(
        $"[Input(8, 8, 8)] [{layer}] [GlobalAveragePool] partial class Net;",
        $"Each of the groups has as many channels as the others, but {message}");

    [Theory]
    [InlineData("Conv2D(8, 16, 3, Act = ReLU, Groups = 8)")]
    [InlineData("Conv2D(8, 12, 3, Act = ReLU, Groups = 4)")]
    [InlineData("Conv2D(8, 7, 3, Act = ReLU, Groups = 1)")]
    [InlineData("DepthwiseConv2D(8, 3, Act = ReLU, Multiplier = 3)")]
    public Task Groups_that_divide_are_fine(string layer) => Analysis.Expect($"[Input(8, 8, 8)] [{layer}] [GlobalAveragePool] partial class Net;");

    [Fact]
    public Task Sizes_that_are_none_are_not_divided() => Analysis.Expect(
        "[Input(8, 8, 8)] [Conv2D({|NG1002:0|}, 8, 3, Act = ReLU, {|NG1002:Groups = 0|})] [GlobalAveragePool] partial class Net;",
        "A layer has at least 1 input, not 0.",
        "'Groups' is at least 1, not 0.");
}
