namespace NetGen.Analyzers.Tests;

public sealed class UnreadBorderTests
{
    [Theory]
    [InlineData("[Input(5, 5, 16)] [MaxPool2D({|NG1018:2|})]", "36 % of the pixels are never read: windows of 2x2, 2x2 pixels apart, end at 4x4 of 5x5")]
    [InlineData("[Input(3, 3, 16)] [AveragePool2D({|NG1018:size: 2|})]", "55.6 % of the pixels are never read: windows of 2x2, 2x2 pixels apart, end at 2x2 of 3x3")]
    [InlineData("[Input(32, 9, 1)] [Conv2D(1, 16, {|NG1018:4|}, KernelWidth = 6, StrideWidth = 6, Act = ReLU)]", "33.3 % of the pixels are never read: kernels of 4x6, 1x6 pixels apart, end at 32x6 of 32x9")]
    public Task Much_that_lies_behind_the_last_window_is_marked(string layers, string message) =>
        Analysis.Expect($"{layers} [GlobalMaxPool] [Layer(16, 4)] partial class Net;", $"{message}. Use Padding, Same, or another size.");

    [Theory]
    [InlineData("[Input(28, 28, 16)] [MaxPool2D(2)]")]
    [InlineData("[Input(7, 7, 16)] [MaxPool2D(2)]")]
    [InlineData("[Input(18, 9, 16)] [MaxPool2D(2)]")]
    [InlineData("[Input(5, 5, 16)] [MaxPool2D(2, Ceiling = true)]")]
    [InlineData("[Input(5, 5, 16)] [MaxPool2D(2, Padding = 1)]")]
    [InlineData("[Input(5, 5, 16)] [MaxPool2D(2, Same = true)]")]
    [InlineData("[Input(5, 5, 16)] [MaxPool2D(3, Stride = 2)]")]
    public Task A_row_of_many_or_none_is_fine(string layers) => Analysis.Expect($"{layers} [GlobalMaxPool] [Layer(16, 4)] partial class Net;");

    [Fact]
    public Task Pixels_between_windows_are_left_out_on_purpose() => Analysis.Expect(
        "[Input(8, 8, 16)] [Conv2D(16, 16, 1, Stride = 2, Act = ReLU)] [MaxPool2D(1, Stride = 4)] [Layer(16, 4)] partial class Net;");
}
