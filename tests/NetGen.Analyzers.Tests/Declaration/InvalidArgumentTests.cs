namespace NetGen.Analyzers.Tests;

public sealed class InvalidArgumentTests
{
    [Theory]
    [InlineData("Std = -0.5", "Std = -0.5 is out of range: it must be from 0 to 1E+30.")]
    [InlineData("Std = double.NaN", "Std = NaN is out of range: it must be from 0 to 1E+30.")]
    [InlineData("Gain = 0", "Gain = 0 is out of range: it must be from 1E-15 to 1E+15.")]
    [InlineData("Mean = double.PositiveInfinity", "Mean = Infinity is out of range: it must be from -1E+30 to 1E+30.")]
    [InlineData("Value = double.NegativeInfinity", "Value = -Infinity is out of range: it must be from -1E+30 to 1E+30.")]
    [InlineData("Scale = 0", "Scale = 0 is out of range: it must be from 1E-30 to 1E+30.")]
    [InlineData("Sparsity = 1", "Sparsity = 1 is out of range: it must be at least 0 and below 1.")]
    [InlineData("Dropout = 1", "Dropout = 1 is out of range: it must be at least 0 and below 1.")]
    [InlineData("Dropout = -0.1", "Dropout = -0.1 is out of range: it must be at least 0 and below 1.")]
    [InlineData("BiasValue = double.NaN", "BiasValue = NaN is out of range: it must be from -1E+30 to 1E+30.")]
    [InlineData("Init = (Init)99", "'99' is not a member of Init. Use one of its members.")]
    [InlineData("Act = (Act)(-1)", "'-1' is not a member of Act. Use one of its members.")]
    [InlineData("Mode = (FanMode)3", "'3' is not a member of FanMode. Use one of its members.")]
    [InlineData("Distribution = (Distribution)3", "'3' is not a member of Distribution. Use one of its members.")]
    public Task A_value_out_of_range_is_marked(string argument, string message) =>
        Analysis.Expect($"[Layer(4, 3, {{|NG1003:{argument}|}})] partial class Net;", message);

    [Theory]
    [InlineData("Slope = double.NaN", "NaN")]
    [InlineData("Slope = -0.01", "-0.01")]
    [InlineData("Slope = 1e200", "Infinity")]
    public Task A_wrong_slope_is_one_mistake(string argument, string value) => Analysis.Expect(
        $"[Layer(4, 3, Act = LeakyReLU, {{|NG1003:{argument}|}})] partial class Net;",
        $"Slope = {value} is out of range: it must be from 0 to 1E+15.");

    [Theory]
    [InlineData("{|NG1003:Low = 2|}, High = 1", "Low = 2 is above High = 1. Exchange them.")]
    [InlineData("{|NG1003:Low = 2|}", "Low = 2 is above High = 1. Exchange them.")]
    [InlineData("{|NG1003:High = -2|}", "Low = -1 is above High = -2. Exchange them.")]
    public Task Bounds_in_the_wrong_order_are_marked_where_written(string arguments, string message) =>
        Analysis.Expect($"[Layer(4, 3, Init = Uniform, {arguments})] partial class Net;", message);

    [Fact]
    public async Task Values_at_the_ends_of_their_ranges_are_in_them() => Assert.DoesNotContain(
        await Analysis.AnalyzeGenerated(
            "[Layer(4, 3, Init = Init.Sparse, Std = 1e30, Sparsity = 0, Dropout = 0, Act = ELU, Slope = 0)] [Layer(3, 2, Gain = 1e15, BiasValue = -1e30)] partial class Net;"),
        found => found.Id == "NG1003");

    [Fact]
    public Task Bounds_of_another_initializer_are_not_compared() =>
        Analysis.Expect(
        "[Layer(4, 3, Init = Xavier, {|NG1006:Low = 2|})] partial class Net;",
        "Low has no effect: Xavier weights do not depend on it. Remove it.");

    [Fact]
    public Task An_undefined_loss_is_marked_in_its_attribute() => Analysis.Expect(
        "[Layer(4, 3)] [Network(Seed = 1, {|NG1003:Loss = (Loss)42|})] partial class Net;",
        "'42' is not a member of Loss. Use one of its members.");

    [Fact]
    public Task An_undefined_precision_is_marked_in_its_attribute() => Analysis.Expect(
        "[Layer(784, 128)] [Network({|NG1003:Precision = (Precision)3|})] partial class Net;",
        "'3' is not a member of Precision. Use one of its members.");

    [Theory]
    [InlineData("InputMean = double.NaN", "InputMean = NaN is out of range: it must be from -1E+15 to 1E+15.")]
    [InlineData("InputStd = -1", "InputStd = -1 is out of range: it must be from 0 to 1E+15.")]
    [InlineData("InputStd = double.PositiveInfinity", "InputStd = Infinity is out of range: it must be from 0 to 1E+15.")]
    public Task Declared_inputs_out_of_range_are_marked(string argument, string message) =>
        Analysis.Expect($"[Layer(4, 3)] [Network({{|NG1003:{argument}|}})] partial class Net;", message);

    [Theory]
    [InlineData("{|NG1003:Layer|}")]
    [InlineData("{|NG1003:Layer()|}")]
    [InlineData("{|NG1003:Layer(4)|}")]
    [InlineData("{|NG1003:Layer(4, )|}")]
    [InlineData("{|NG1003:Layer(4, \"3\")|}")]
    [InlineData("{|NG1003:Layer(4, 3.5)|}")]
    [InlineData("{|NG1003:Layer(new[] { 4 }, 3)|}")]
    [InlineData("{|NG1003:Layer(4, 3, Std = \"x\")|}")]
    [InlineData("{|NG1003:Layer(4, 3, Bias = new[] { true })|}")]
    public Task Half_typed_arguments_mark_the_attribute(string attribute) => Analysis.Expect(
        $"[{attribute}] partial class Net;",
        "An argument of this layer is missing or of another type. Write [Layer(inputs, outputs)] with two whole numbers.");

    [Theory]
    [InlineData("Conv2D(3, 8)", "[Conv2D(inputs, outputs, kernel)] with three whole numbers")]
    [InlineData("Conv2D(3, 8, 3, Stride = \"2\")", "[Conv2D(inputs, outputs, kernel)] with three whole numbers")]
    [InlineData("DepthwiseConv2D(3)", "[DepthwiseConv2D(channels, kernel)] with two whole numbers")]
    [InlineData("MaxPool2D", "[MaxPool2D(size)] with a whole number")]
    public Task Half_typed_image_layers_mark_the_attribute_and_nothing_that_follows(string layer, string usage) => Analysis.Expect(
        $"[Input(9, 9, 3)] [{{|NG1003:{layer}|}}] [Conv2D(7, 8, 3)] [Layer(77, 4)] partial class Net;",
        $"An argument of this layer is missing or of another type. Write {usage}.");

    [Theory]
    [InlineData("Input(9, 9)")]
    [InlineData("Input")]
    [InlineData("Input(\"9\")")]
    [InlineData("Input(9, 9, 3, ChannelsFirst = 1)")]
    public Task A_half_typed_input_marks_its_attribute_and_nothing_that_follows(string input) => Analysis.Expect(
        $"[{{|NG1003:{input}|}}] [Conv2D(7, 8, 3)] [Layer(77, 4)] partial class Net;",
        "An argument of the input is missing or of another type. Write [Input(height, width, channels)] or [Input(values)] with whole numbers.");

    [Theory]
    [InlineData("Conv2D(3, 8, 3, Same = true, {|NG1003:Padding = 1|})", "Padding")]
    [InlineData("Conv2D(3, 8, 3, {|NG1003:PaddingWidth = 0|}, Same = true)", "PaddingWidth")]
    [InlineData("DepthwiseConv2D(3, 3, {|NG1003:Padding = -1|}, Same = true)", "Padding")]
    [InlineData("MaxPool2D(3, Same = true, {|NG1003:Padding = 1|})", "Padding")]
    public Task Same_and_a_padding_are_two_answers_to_one_question(string layer, string argument) => Analysis.Expect(
        $"[Input(9, 9, 3)] [{layer}] [GlobalMaxPool] partial class Net;",
        $"Same = true pads as the image asks for, so that {argument} cannot be given too. Remove one of them.");

    [Theory]
    [InlineData("MaxPool2D(3, {|NG1003:Padding = 3|})", "Padding = 3", "2, less than the window's 3 pixels")]
    [InlineData("AveragePool2D(2, {|NG1003:Padding = 2|})", "Padding = 2", "1, less than the window's 2 pixels")]
    [InlineData("AveragePool2D(4, SizeWidth = 1, {|NG1003:PaddingWidth = 1|})", "PaddingWidth = 1", "0, less than the window's 1 pixels")]
    public Task A_pools_padding_as_large_as_its_window_is_marked(string layer, string argument, string most) => Analysis.Expect(
        $"[Input(9, 9, 3)] [{layer}] [GlobalMaxPool] partial class Net;",
        $"{argument} is out of range: it must be from 0 to {most}.");

    [Theory]
    [InlineData("MaxPool2D(3, Padding = 2)")]
    [InlineData("MaxPool2D(4, Padding = 2, Same = false)")]
    [InlineData("Conv2D(3, 8, 3, Padding = 7)")]
    [InlineData("Conv2D(3, 8, 3, Same = true)")]
    public Task Less_than_a_window_or_any_padding_of_a_convolution_is_fine(string layer) => Analysis.Expect($"[Input(9, 9, 3)] [{layer}] [GlobalMaxPool] partial class Net;");

    [Fact]
    public Task Mistakes_on_several_declarations_are_marked_where_they_stand() => Analysis.Expect(
        "[Layer(4, 3, {|NG1003:Std = -1|})] partial class {|NG1007:Net|}; [Layer(3, {|NG1002:0|})] partial class Net;",
        "Std = -1 is out of range: it must be from 0 to 1E+30.",
        "The layers of 'Net' stand on several partial declarations, so their order is undefined. Write all of them on one.",
        "A layer has at least 1 output, not 0.");
}
