namespace NetGen.Analyzers.Tests;

public sealed class UnknownLayerTests
{
    [Theory]
    [InlineData("Add({|NG1015:\"Stem\"|})", "there is no layer 'Stem'")]
    [InlineData("Add({|NG1015:other: Net.Name|})", "there is no layer 'Net'")]
    [InlineData("Add({|NG1015:\"layer4\"|})", "'layer4' stands below, and layers run in the order written")]
    [InlineData("Add({|NG1015:\"layer3\"|})", "'layer3' is this layer itself")]
    [InlineData("Add({|NG1015:\"sum\"|}, Name = \"sum\")", "'sum' is this layer itself")]
    [InlineData("Activation(Tanh, {|NG1015:From = \"\"|})", "there is no layer ''")]
    [InlineData("Add(\"stem\", {|NG1015:From = \"Input\"|})", "there is no layer 'Input'")]
    public Task A_name_that_is_not_above_is_marked(string layer, string fault) => Analysis.Expect(
        $"[Layer(8, 8, Act = Tanh, Name = \"stem\")] [Layer(8, 8, Act = Tanh)] [{layer}] [Layer(8, 4)] partial class Net {{ const string Name = \"Net\"; }}",
        $"A layer reads layers above it, but {fault}. Above are 'input', 'stem', 'layer2'.");

    [Fact]
    public Task Both_names_of_a_sum_are_marked() => Analysis.Expect(
        "[Layer(8, 8, Act = Tanh)] [Add({|NG1015:\"a\"|}, {|NG1015:From = \"b\"|})] [Layer(8, 4)] partial class Net;",
        "A layer reads layers above it, but there is no layer 'a'. Above are 'input', 'layer1'.",
        "A layer reads layers above it, but there is no layer 'b'. Above are 'input', 'layer1'.");

    /// <summary>What the sum's sizes are, and whether something is left unread, is not known before the name is mended.</summary>
    [Theory]
    [InlineData("[Layer(8, 16, Act = Tanh, Name = \"a\")] [Layer(16, 8, Act = Tanh)] [Add({|NG1015:\"b\"|}, From = \"a\")] [Layer(16, 4)]", "'a', 'layer2'")]
    [InlineData("[Layer(8, 8, Act = Tanh, Name = \"a\")] [Layer(8, 8, Act = Tanh, From = \"input\")] [Add({|NG1015:\"b\"|})] [Layer(8, 4)]", "'a', 'layer2'")]
    public Task It_hides_what_follows_from_it(string layers, string above) => Analysis.Expect(
        $"{layers} partial class Net;", $"A layer reads layers above it, but there is no layer 'b'. Above are 'input', {above}.");

    [Theory]
    [InlineData("[Layer(8, 8, Act = Tanh)] [Add(\"input\")] [Layer(8, 4)]")]
    [InlineData("[Layer(8, 8, Act = Tanh)] [Layer(8, 8, Act = Tanh)] [Add(\"layer1\")] [Layer(8, 4)]")]
    [InlineData("[Layer(8, 8, Act = Tanh, From = \"input\", Name = \"a b\")] [Add(\"a b\", From = \"a b\")] [Layer(8, 4, From = null)]")]
    public Task Layers_above_and_the_input_are_fine(string layers) => Analysis.Expect($"{layers} partial class Net;");

    [Theory]
    [InlineData("[Add(null)]")]
    [InlineData("[Add()]")]
    [InlineData("[Add(3)]")]
    public async Task A_name_that_is_none_is_another_rules(string layer) => Assert.Equal(
        ["NG1003"],
        (await Analysis.AnalyzeGenerated($"[Layer(8, 8, Act = Tanh)] {layer} [Layer(8, 4)] partial class Net;")).Select(found => found.Id));
}
