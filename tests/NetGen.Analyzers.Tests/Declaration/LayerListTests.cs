namespace NetGen.Analyzers.Tests;

public sealed class LayerListTests
{
    [Fact]
    public Task A_network_without_layers_is_marked() => Analysis.Expect(
        "partial class Net { int _size; } [Network(Seed = 1)] partial class {|NG1009:Net|};",
        "'Net' has [Network] but no layer, so there is nothing to generate. Add a layer, such as [Layer(4, 3)], or remove [Network].");

    [Theory]
    [InlineData("[Input(28, 28, 1)]", "Input")]
    [InlineData("[Input(4)] [Network]", "Network")]
    public Task An_input_without_layers_is_marked(string attributes, string named) => Analysis.Expect(
        $"{attributes} partial class {{|NG1009:Net|}};",
        $"'Net' has [{named}] but no layer, so there is nothing to generate. Add a layer, such as [Layer(4, 3)], or remove [{named}].");

    [Fact]
    public Task A_name_used_twice_is_marked_the_second_time() => Analysis.Expect(
        "[Layer(4, 3, Act = Tanh, Name = \"head\")] [Layer(3, 2, {|NG1009:Name = \"head\"|})] partial class Net;",
        "Layers 1 and 2 are both named 'head'. Names tell layers apart in weight files: give each its own.");

    [Fact]
    public Task A_name_that_a_later_layer_has_by_default_marks_that_layer() => Analysis.Expect(
        "[Layer(4, 3, Act = Tanh, Name = \"layer2\")] [{|NG1009:Layer(3, 2)|}] partial class Net;",
        "Layers 1 and 2 are both named 'layer2'. Names tell layers apart in weight files: give each its own.");

    [Theory]
    [InlineData("Layer(4, 3, Act = Tanh, {|NG1009:Name = \"input\"|})", "Layer(3, 2)")]
    [InlineData("Layer(4, 3)", "Activation(Tanh, {|NG1009:Name = \"input\"|})")]
    public Task The_name_of_the_networks_input_is_marked(string first, string second) => Analysis.Expect(
        $"[{first}] [{second}] partial class Net;",
        "'input' is what layers call the network's input. Give the layer another name.");

    [Fact]
    public Task Input_in_another_case_is_fine() => Analysis.Expect("[Layer(4, 3, Act = Tanh, Name = \"Input\")] [Layer(3, 2)] partial class Net;");

    [Fact]
    public Task Names_that_differ_in_case_are_fine() =>
        Analysis.Expect("[Network] [Layer(4, 3, Act = Tanh, Name = \"head\")] [Layer(3, 2, Name = \"Head\")] partial class Net;");

    [Fact]
    public Task Layers_alone_are_fine() => Analysis.Expect("[Layer(4, 3, Act = Tanh)] [Layer(3, 2)] partial class Net;");
}
