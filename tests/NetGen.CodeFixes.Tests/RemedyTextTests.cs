namespace NetGen.CodeFixes.Tests;

/// <summary>A fix changes what it must and leaves the rest of the text as it is.</summary>
public sealed class RemedyTextTests
{
    [Fact]
    public Task Comments_and_line_breaks_stay() => FixTest<RemedyFixProvider>.Expect(
        """
        // The body.
        [Layer(4, 8, /* start */ {|NG1101:Init = Zeros|}, // symmetric
            Act = Tanh)] // first
        [Layer(
            8,
            3,
            {|NG1006:Std = 0.1|}, // does nothing
            Act = Softmax)]
        public partial class Net; // done

        """,
        """
        // The body.
        [Layer(4, 8, /* start */ Init = Xavier, // symmetric
            Act = Tanh)] // first
        [Layer(
            8,
            3,
            // does nothing
            Act = Softmax)]
        public partial class Net; // done

        """);

    [Fact]
    public Task Several_layers_in_one_list_are_mended_together() => FixTest<RemedyFixProvider>.ExpectEverywhere(
        "[Layer(4, 8, {|NG1101:Init = Zeros|}, Act = ReLU), Layer(8, 8, {|NG1101:Init = Zeros|}, Act = ReLU), Layer(8, 3, {|NG1006:Low = 1|})]\npublic partial class Net;\n",
        "[Layer(4, 8, Init = He, Act = ReLU), Layer(8, 8, Init = He, Act = ReLU), Layer(8, 3)]\npublic partial class Net;\n");

    [Fact]
    public Task An_argument_of_the_network_is_removed() => FixTest<RemedyFixProvider>.Expect(
        "[Network({|NG1006:Precision = Precision.Int8|}, Seed = 1)]\n[Layer(8, 3)]\npublic partial class Net;\n",
        "[Network(Seed = 1)]\n[Layer(8, 3)]\npublic partial class Net;\n");

    [Fact]
    public Task A_qualified_value_stays_qualified() => FixTest<RemedyFixProvider>.ExpectFile(
        "using NetGen;\n\n[Layer(4, 8, {|NG1101:Init = Init.Zeros|}, Act = Act.Tanh)]\n[Layer(8, 3)]\npublic partial class Net;\n",
        "using NetGen;\n\n[Layer(4, 8, Init = Init.Xavier, Act = Act.Tanh)]\n[Layer(8, 3)]\npublic partial class Net;\n");

    [Fact]
    public Task Without_a_using_static_the_type_is_named() => FixTest<RemedyFixProvider>.ExpectFile(
        "using NetGen;\n\n[{|NG1004:Layer(4, 8)|}]\n[Layer(8, 3)]\npublic partial class Net;\n",
        "using NetGen;\n\n[Layer(4, 8, Act = Act.Tanh)]\n[Layer(8, 3)]\npublic partial class Net;\n");

    [Fact]
    public Task Without_any_using_the_namespace_is_named() => FixTest<RemedyFixProvider>.ExpectFile(
        "[{|NG1004:NetGen.Layer(4, 8)|}]\n[NetGen.LayerAttribute(8, 3)]\npublic partial class Net;\n",
        "[NetGen.Layer(4, 8, Act = NetGen.Act.Tanh)]\n[NetGen.LayerAttribute(8, 3)]\npublic partial class Net;\n");

    [Fact]
    public Task A_name_that_means_something_else_here_is_qualified() => FixTest<RemedyFixProvider>.Expect(
        "[Layer(4, 8, {|NG1101:Init = Zeros|}, Act = Act.Tanh)]\n[Layer(8, 3)]\npublic partial class Net\n{\n    private const int Xavier = 1;\n    private static int Tanh => Xavier;\n    public static int Use => Tanh;\n}\n",
        "[Layer(4, 8, Init = Init.Xavier, Act = Act.Tanh)]\n[Layer(8, 3)]\npublic partial class Net\n{\n    private const int Xavier = 1;\n    private static int Tanh => Xavier;\n    public static int Use => Tanh;\n}\n");

    [Fact]
    public Task A_layer_on_another_declaration_than_the_loss_is_found() => FixTest<RemedyFixProvider>.Expect(
        "[Layer(4, 3)]\npublic partial class Net;\n\n[Network({|NG1302:Loss = Loss.SoftmaxCrossEntropy|})]\npublic partial class Net;\n",
        "[Layer(4, 3, Act = Softmax)]\npublic partial class Net;\n\n[Network(Loss = Loss.SoftmaxCrossEntropy)]\npublic partial class Net;\n");

    [Fact]
    public Task A_nested_generic_network_is_mended() => FixTest<RemedyFixProvider>.Expect(
        "namespace A\n{\n    public partial class Outer<T>\n    {\n        [Layer(4, 8, {|NG1102:Init = Ones|}, Act = Tanh)]\n        [Layer(8, 3)]\n        private partial class Net<TValue>;\n    }\n}\n",
        "namespace A\n{\n    public partial class Outer<T>\n    {\n        [Layer(4, 8, Init = Xavier, Act = Tanh)]\n        [Layer(8, 3)]\n        private partial class Net<TValue>;\n    }\n}\n");
}
