namespace NetGen.Analyzers.Tests;

public sealed class DropoutOnHeadTests
{
    [Theory]
    [InlineData("Dropout = 0.3", "30")]
    [InlineData("Dropout = 0.125", "12.5")]
    [InlineData("Dropout = 0.999", "99.9")]
    public Task Dropout_on_the_last_layer_is_marked(string argument, string percent) => Analysis.Expect(
        $"[Layer(6, 8, Act = Tanh)] [Layer(8, 3, {{|NG1405:{argument}|}})] partial class Net;",
        $"Dropout on the last layer sets the network's own outputs to 0 in {percent} % of cases, so the loss is wrong. Remove it.");

    [Theory]
    [InlineData("[Layer(6, 8, Act = Tanh, Dropout = 0.3)] [Layer(8, 3)]")]
    [InlineData("[Layer(6, 8, Act = Tanh)] [Layer(8, 3, Dropout = 0)]")]
    public Task Dropout_before_it_or_of_zero_is_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
