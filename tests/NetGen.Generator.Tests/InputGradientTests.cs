namespace NetGen.Generator.Tests;

/// <summary>The gradient of the network's input, which several layers add to.</summary>
public sealed class InputGradientTests
{
    /// <summary>It is a padded row: 510 values are 512 floats. As an image of 17 channels the input would take 30 · 32 = 960, more than there is room for.</summary>
    [Theory]
    [InlineData("[Input(6, 5, 17)] [Layer(510, 5)] [Layer(510, 5, From = \"input\")] [Add(\"layer1\")]")]
    [InlineData("[Input(6, 5, 17)] [Layer(510, 5)] [Conv2D(17, 5, 3, From = \"input\")] [GlobalAveragePool] [Add(\"layer1\")]")]
    [InlineData("[Input(510)] [Layer(510, 5)] [Layer(510, 5, From = \"input\")] [Add(\"layer1\")]")]
    public void Of_an_image_it_is_as_long_as_of_a_row(string attributes)
    {
        var (_, result) = Compiler.Generate(Compiler.Compilation($"using NetGen; {attributes} public partial class Net;"));

        var sum = Assert.Single(result.GeneratedSources.Single().SourceText.ToString().Split('\n'), line => line.Contains("Elementwise.Add<V, S>", StringComparison.Ordinal));
        Assert.EndsWith("ref pass.InputGradient, rows * 512);", sum.TrimEnd(), StringComparison.Ordinal);
    }
}
