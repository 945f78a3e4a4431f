namespace NetGen.Analyzers.Tests.Signal;

public sealed class BlindKernelTests
{
    [Theory]
    [InlineData("[Input(1, 1, 16)] [Conv2D(16, 16, {|NG1210:3|}, Padding = 1, Act = ReLU)]", "1x1", "88.9", "3x3")]
    [InlineData("[Input(2, 2, 16)] [MaxPool2D(2)] [DepthwiseConv2D(16, {|NG1210:3|}, Same = true, Act = ReLU)]", "1x1", "88.9", "3x3")]
    [InlineData("[Input(2, 2, 16)] [Conv2D(16, 16, {|NG1210:5|}, Same = true, Act = ReLU)]", "2x2", "64", "5x5")]
    [InlineData("[Input(4, 4, 16)] [Conv2D(16, 16, {|NG1210:3|}, Dilation = 4, Padding = 4, Act = ReLU)]", "4x4", "88.9", "3x3")]
    public Task A_kernel_mostly_over_padding_is_marked(string layers, string image, string share, string kernel) => Analysis.Expect(
        $"{layers} [GlobalAveragePool] [Layer(16, 4)] partial class Net;",
        $"The image has become {image} here, so that {share} % of the weights of each kernel of {kernel} are multiplied with padding only and never learn. Use a smaller kernel, or fewer strides and pools above.");

    [Theory]
    [InlineData("[Input(2, 2, 16)] [Conv2D(16, 16, 3, Padding = 1, Act = ReLU)]")]
    [InlineData("[Input(3, 3, 16)] [Conv2D(16, 16, 5, Padding = 2, Act = ReLU)]")]
    [InlineData("[Input(1, 1, 16)] [Conv2D(16, 16, 1, Act = ReLU)]")]
    [InlineData("[Input(1, 8, 16)] [Conv2D(16, 16, 1, KernelWidth = 3, PaddingWidth = 1, Act = ReLU)]")]
    [InlineData("[Input(1, 1, 16)] [MaxPool2D(3, Padding = 1)]")]
    public async Task A_kernel_that_sees_pixels_is_fine(string layers) => Assert.DoesNotContain(
        await Analysis.AnalyzeGenerated($"{layers} [GlobalAveragePool] [Layer(16, 4)] partial class Net;"), found => found.Id == "NG1210");
}
