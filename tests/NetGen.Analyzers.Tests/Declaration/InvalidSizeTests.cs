namespace NetGen.Analyzers.Tests;

public sealed class InvalidSizeTests
{
    [Fact]
    public Task Sizes_below_one_are_marked() => Analysis.Expect(
        "[Layer({|NG1002:0|}, {|NG1002:int.MinValue|})] partial class Net;",
        "A layer has at least 1 input, not 0.",
        "A layer has at least 1 output, not -2147483648.");

    [Theory]
    [InlineData("Conv2D({|NG1002:0|}, 8, 3)", "A layer has at least 1 input, not 0.")]
    [InlineData("Conv2D(3, {|NG1002:outputs: -8|}, 3)", "A layer has at least 1 output, not -8.")]
    [InlineData("Conv2D(3, 8, {|NG1002:0|})", "'kernel' is at least 1, not 0.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1002:KernelWidth = 0|})", "'KernelWidth' is at least 1, not 0.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1002:Stride = 0|})", "'Stride' is at least 1, not 0.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1002:StrideWidth = -1|})", "'StrideWidth' is at least 1, not -1.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1002:Dilation = 0|})", "'Dilation' is at least 1, not 0.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1002:DilationWidth = int.MinValue|})", "'DilationWidth' is at least 1, not -2147483648.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1002:Padding = -1|})", "'Padding' is at least 0, not -1.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1002:PaddingWidth = -1|})", "'PaddingWidth' is at least 0, not -1.")]
    [InlineData("Conv2D(3, 8, 3, {|NG1002:Groups = -3|})", "'Groups' is at least 1, not -3.")]
    [InlineData("DepthwiseConv2D({|NG1002:0|}, 3)", "'channels' is at least 1, not 0.")]
    [InlineData("DepthwiseConv2D(3, {|NG1002:-3|})", "'kernel' is at least 1, not -3.")]
    [InlineData("DepthwiseConv2D(3, 3, {|NG1002:Multiplier = 0|})", "'Multiplier' is at least 1, not 0.")]
    [InlineData("DepthwiseConv2D(3, 3, {|NG1002:Multiplier = int.MinValue|})", "'Multiplier' is at least 1, not -2147483648.")]
    [InlineData("MaxPool2D({|NG1002:0|})", "'size' is at least 1, not 0.")]
    [InlineData("MaxPool2D(2, {|NG1002:SizeWidth = -2|})", "'SizeWidth' is at least 1, not -2.")]
    [InlineData("AveragePool2D(2, {|NG1002:Stride = 0|})", "'Stride' is at least 1, not 0.")]
    [InlineData("AveragePool2D(2, {|NG1002:Padding = -1|})", "'Padding' is at least 0, not -1.")]
    public Task Sizes_of_an_image_layer_that_are_none_are_marked_and_nothing_that_follows(string layer, string message) =>
        Analysis.Expect($"[Input(9, 9, 3)] [{layer}] [Conv2D(8, 8, 3)] [Layer(77, 4)] partial class Net;", message);

    [Theory]
    [InlineData("{|NG1002:0|}, 9, 3", "'height' is at least 1, not 0.")]
    [InlineData("9, {|NG1002:-9|}, 3", "'width' is at least 1, not -9.")]
    [InlineData("9, 9, {|NG1002:channels: 0|}", "'channels' is at least 1, not 0.")]
    [InlineData("{|NG1002:-5|}", "'values' is at least 1, not -5.")]
    public Task Sizes_of_the_input_that_are_none_are_marked(string sizes, string message) =>
        Analysis.Expect($"[Input({sizes})] [Conv2D(3, 8, 3)] [Layer(77, 4)] partial class Net;", message);

    [Fact]
    public Task Negative_sizes_whose_product_is_positive_are_marked() => Analysis.Expect(
        "[Input({|NG1002:-4|}, {|NG1002:-4|}, 3)] [Layer(48, 4)] partial class Net;",
        "'height' is at least 1, not -4.",
        "'width' is at least 1, not -4.");

    [Theory]
    [InlineData("100000, 100000, 3", "100000 x 100000 x 3", "30,000,000,000")]
    [InlineData("int.MaxValue, int.MaxValue, int.MaxValue", "2147483647 x 2147483647 x 2147483647", "9,903,520,314,283,042,199,192,993,792")]
    public async Task An_input_that_no_memory_holds_is_marked(string sizes, string shape, string values)
    {
        var found = Assert.Single(await Analysis.AnalyzeGenerated($"[Input({sizes})] [Conv2D(3, 8, 3)] [GlobalMaxPool] partial class Net;"), found => found.Id != "NG1001");
        Assert.Equal("NG1002", found.Id);
        Assert.StartsWith($"An input of {shape} takes room for {values[..3]}", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task Images_that_no_memory_holds_mark_the_class() => Analysis.Expect(
        "[Input(4000, 4000, 3)] [Conv2D(3, 64, 3, Act = ReLU)] [GlobalMaxPool] partial class {|NG1002:Net|};",
        "'Net' takes room for 1,070,976,320 values of a row, but a network holds at most 500,000,000. Make its images smaller.");

    [Fact]
    public Task Large_images_are_fine() => Analysis.Expect(
        "[Input(1024, 1024, 3)] [Conv2D(3, 64, 3, Padding = 1, Act = ReLU)] [Conv2D(64, 64, 3, Padding = 1, Act = ReLU)] [MaxPool2D(2)] [GlobalMaxPool] partial class Net;");

    [Theory]
    [InlineData("[Input(9, 9, 3)] [Conv2D(3, 8, int.MaxValue, Padding = int.MaxValue)]")]
    [InlineData("[Input(9, 9, 3)] [Conv2D(3, int.MaxValue, 3, Same = true, Stride = int.MaxValue)]")]
    [InlineData("[Input(9, 9, 3)] [DepthwiseConv2D(3, 3, Multiplier = int.MaxValue, Dilation = 2)]")]
    [InlineData("[Input(9, 9, 3)] [Conv2D(3, 8, 3, Padding = int.MaxValue)]")]
    public async Task The_largest_sizes_of_an_image_layer_do_not_overflow(string layers) =>
        Assert.Contains(await Analysis.AnalyzeGenerated($"{layers} [GlobalMaxPool] partial class Net;"), found => found.Id == "NG1002");

    [Fact]
    public Task The_smallest_layer_is_fine() => Analysis.Expect("[Layer(1, 1)] partial class Net;");

    [Fact]
    public Task Too_many_parameters_mark_the_class() => Analysis.Expect(
        "[Layer(40000, 40000)] partial class {|NG1002:Net|};",
        "'Net' takes room for 1,601,280,256 parameters, but a network holds at most 1,000,000,000. Make its layers smaller.");

    [Fact]
    public Task Many_parameters_are_fine() => Analysis.Expect("[Layer(30000, 30000)] partial class Net;");

    [Fact]
    public async Task The_largest_numbers_do_not_overflow()
    {
        var found = Assert.Single(await Analysis.AnalyzeGenerated(
            "[Layer(int.MaxValue, int.MaxValue)] [Layer(int.MaxValue, int.MaxValue)] [Layer(int.MaxValue, int.MaxValue)] partial class Net;"));
        Assert.Equal("NG1002", found.Id);
    }
}
