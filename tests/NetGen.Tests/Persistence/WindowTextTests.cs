namespace NetGen.Tests.Persistence;

public sealed class WindowTextTests
{
    [Theory]
    [InlineData("channels last; MaxPool2D 2x2; Conv2D 3x3", "channels last; AveragePool2D 2x2; Conv2D 3x3", "they are those of a network with MaxPool2D 2x2, but AveragePool2D 2x2 is declared")]
    [InlineData("channels last; MaxPool2D 2x2", "channels last; MaxPool2D 2x2; Conv2D 3x3", "the number of their network's windows is 1, but 2 are declared")]
    [InlineData("channels first", "channels last", "they are those of a network with channels first, but channels last is declared")]
    [InlineData("channels last; MaxPool2D 2x2", "channels last; MaxPool2D 2x2", null)]
    public void The_first_difference_is_said(string saved, string declared, string? difference) => Assert.Equal(difference, WindowText.Difference(saved, declared));
}
