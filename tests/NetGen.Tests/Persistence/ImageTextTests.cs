namespace NetGen.Tests.Persistence;

public sealed class ImageTextTests
{
    [Theory]
    [InlineData("channels last; MaxPool2D 2x2; Conv2D 3x3", "channels last; AveragePool2D 2x2; Conv2D 3x3", "a network with MaxPool2D 2x2, but AveragePool2D 2x2 is declared")]
    [InlineData("channels last; MaxPool2D 2x2", "channels last; MaxPool2D 2x2; Conv2D 3x3", "a network with 1 window, but the declaration has 2")]
    [InlineData("channels first", "channels last", "a network with channels first, but channels last is declared")]
    [InlineData("channels last; MaxPool2D 2x2", "channels last; MaxPool2D 2x2", null)]
    public void The_first_difference_is_said(string saved, string declared, string? difference) => Assert.Equal(difference, ImageText.Difference(saved, declared));

    [Fact]
    public void A_window_is_told_with_all_that_sizes_do_not_show() => Assert.Equal(
        "channels first; AveragePool2D 3x2 stride 2x1 dilation 1x1 padding 1+1x0+0 groups 1 padding counted",
        ImageText.Format(channelsFirst: true, [ImageText.Window("AveragePool2D", new() { Height = 3, Width = 2, Stride = 2, PaddingTop = 1, PaddingBottom = 1, CountsPadding = true }, 1)]));
}
