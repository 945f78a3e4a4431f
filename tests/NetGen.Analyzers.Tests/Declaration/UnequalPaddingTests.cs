namespace NetGen.Analyzers.Tests;

public sealed class UnequalPaddingTests
{
    private const string FromPyTorch = "[Input(8, 7, 3, ChannelsFirst = true)]";

    [Theory]
    [InlineData("Conv2D(3, 16, 3, Stride = 2, {|NG1019:Same = true|}, Act = ReLU)", "0x1 pixels before the image and 1x1 behind")]
    [InlineData("DepthwiseConv2D(3, 4, StrideWidth = 2, {|NG1019:Same = true|}, Act = ReLU)", "1x1 pixels before the image and 2x2 behind")]
    [InlineData("MaxPool2D(3, Stride = 2, {|NG1019:Same = true|})", "0x1 pixels before the image and 1x1 behind")]
    public Task More_behind_than_before_is_marked_where_rows_are_PyTorchs(string layer, string pixels) => Analysis.Expect(
        $"{FromPyTorch} [{layer}] [GlobalMaxPool] partial class Net;",
        $"Here Same adds {pixels} it, as TensorFlow does; PyTorch's layers, whose rows this network takes, add as many on both sides. For weights or figures from PyTorch write its Padding.");

    [Theory]
    [InlineData("[Input(8, 8, 3)] [Conv2D(3, 16, 3, Stride = 2, Same = true, Act = ReLU)]")]
    [InlineData(FromPyTorch + " [Conv2D(3, 16, 3, Stride = 2, Padding = 1, Act = ReLU)]")]
    [InlineData(FromPyTorch + " [Conv2D(3, 16, 4, Same = true, Act = ReLU)]")]
    [InlineData(FromPyTorch + " [Conv2D(3, 16, 3, Same = true, Act = ReLU)]")]
    [InlineData("[Input(7, 7, 3, ChannelsFirst = true)] [Conv2D(3, 16, 3, Stride = 2, Same = true, Act = ReLU)]")]
    public Task Another_origin_or_as_many_on_both_sides_is_fine(string layers) => Analysis.Expect($"{layers} [GlobalMaxPool] partial class Net;");
}
