namespace NetGen.Analyzers.Tests;

public sealed class MissingInputTests
{
    [Theory]
    [InlineData("Activation(Tanh)", "Activation")]
    [InlineData("Activation(Tanh, From = \"input\")", "Activation")]
    [InlineData("Add(\"input\")", "Add")]
    public Task A_first_layer_without_sizes_is_marked(string first, string kind) => Analysis.Expect(
        $"[{{|NG1012:{first}|}}] [Layer(8, 4)] partial class Net;",
        $"[{kind}] takes what it is given, so that nothing says how large the network's input is. Begin with a layer that says it, such as [Layer(inputs, outputs)].");

    [Fact]
    public Task A_network_of_nothing_else_is_marked_once() => Analysis.Expect(
        "[{|NG1012:Activation(Tanh)|}] [Add(\"input\")] partial class Net;",
        "[Activation] takes what it is given, so that nothing says how large the network's input is. Begin with a layer that says it, such as [Layer(inputs, outputs)].");

    [Theory]
    [InlineData("[Layer(8, 8)] [Activation(Tanh)] [Layer(8, 4)]")]
    [InlineData("[Layer(8, 8, Act = Tanh)] [Activation(Sigmoid, From = \"input\")] [Add(\"layer1\")] [Layer(8, 4)]")]
    public Task Below_a_layer_with_sizes_they_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");
}
