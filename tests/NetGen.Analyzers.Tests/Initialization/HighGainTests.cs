namespace NetGen.Analyzers.Tests;

public sealed class HighGainTests
{
    [Theory]
    [InlineData("He", "Tanh", "Xavier")]
    [InlineData("HeUniform", "Tanh", "XavierUniform")]
    [InlineData("He", "Sigmoid", "Xavier")]
    public Task He_without_a_rectifier_is_marked(string init, string activation, string cure) => Analysis.Expect(
        $"[Layer(16, 16, {{|NG1106:Init = {init}|}}, Act = {activation})] [Layer(16, 4)] partial class Net;",
        $"{init} weights make up for a ReLU, which halves the signal; with {activation} the variance of the pre-activations is 2 times too high. Use Init = {cure}.");

    [Fact]
    public Task On_a_linear_model_it_is_marked() => Analysis.Expect(
        "[Layer(16, 4, {|NG1106:Init = He|}, Gain = 2)] partial class Net;",
        "He weights make up for a ReLU, which halves the signal; with Linear the variance of the pre-activations is 4 times too high. Use Init = Xavier.");

    [Fact]
    public async Task It_is_a_warning_where_the_signal_explodes()
    {
        var found = await Analysis.AnalyzeGenerated("[Layer(16, 16, Init = He, Act = Tanh)] [Layer(16, 16, Init = Normal, Std = 9, Act = ReLU)] [Layer(16, 4)] partial class Net;");
        Assert.Equal("Warning NG1106, Warning NG1202", string.Join(", ", found.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}")));
    }

    [Theory]
    [InlineData("[Layer(16, 16, Init = He, Act = ReLU)] [Layer(16, 4, Init = He)]")]
    [InlineData("[Layer(16, 16, Init = He, Act = GELU)] [Layer(16, 16, Init = He, Act = Tanh)] [Layer(16, 4)]")]
    [InlineData("[Layer(16, 16, Init = He, Gain = 1, Act = Tanh)] [Layer(16, 4)]")]
    [InlineData("[Layer(16, 16, Init = LeCun, Act = Tanh)] [Layer(16, 4, Init = Xavier)]")]
    [InlineData("[Layer(16, 16, Init = He, Act = Softplus)] [Layer(16, 4)]")]
    public Task Where_the_gain_is_needed_or_not_there_it_is_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");

    [Fact]
    public Task A_missing_activation_is_one_mistake() => Analysis.Expect(
        "[{|NG1004:Layer(16, 16, Init = He)|}] [Layer(16, 4)] partial class Net;",
        "Without an activation between them, this layer and the next are together one 16x4 matrix of rank at most 4. Add an activation, such as Act = ReLU.");
}
