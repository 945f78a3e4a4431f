using NetGen.Kernels;

namespace NetGen.Tests.Kernels;

public class TranspositionTests
{
    private const int PanelWidth = RowLayout.PanelWidth;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 5)]
    [InlineData(4, 4)]
    [InlineData(16, 16)]
    [InlineData(33, 7)]
    [InlineData(31, 34)]
    [InlineData(70, 100)]
    [InlineData(64, 64)]
    public void Panels_of_outputs_become_panels_of_inputs(int inputs, int outputs)
    {
        var (paddedInputs, paddedOutputs) = (RowLayout.Pad(inputs), RowLayout.Pad(outputs));
        var weights = Enumerable.Range(1, inputs * paddedOutputs).Select(i => (float)i).ToArray();
        var transposed = new float[outputs * paddedInputs + 1];
        Array.Fill(transposed, float.NaN);

        Transposition.OfPanels(ref weights[0], inputs, outputs, ref transposed[0], 0, paddedInputs);

        for (var output = 0; output < outputs; output++)
        {
            for (var input = 0; input < paddedInputs; input++)
            {
                var expected = input < inputs ? weights[Place(output, input, paddedOutputs, inputs)] : 0;
                Assert.Equal(expected, transposed[Place(input, output, paddedInputs, outputs)]);
            }
        }

        Assert.True(float.IsNaN(transposed[^1]));
    }

    [Fact]
    public void A_part_leaves_the_others_alone()
    {
        const int Size = 96;
        var weights = Enumerable.Range(1, Size * Size).Select(i => (float)i).ToArray();
        var (whole, part) = (new float[Size * Size], new float[Size * Size]);
        Transposition.OfPanels(ref weights[0], Size, Size, ref whole[0], 0, Size);

        Transposition.OfPanels(ref weights[0], Size, Size, ref part[0], PanelWidth, 2 * PanelWidth);

        var middle = PanelWidth * Size;
        Assert.Equal(whole[middle..(2 * middle)], part[middle..(2 * middle)]);
        Assert.All(part[..middle], value => Assert.Equal(0, value));
        Assert.All(part[(2 * middle)..], value => Assert.Equal(0, value));
    }

    /// <summary>The place of an element in [columns / 32][rows][32].</summary>
    private static int Place(int column, int row, int columns, int rows)
    {
        var panel = column / PanelWidth * PanelWidth;
        return panel * rows + row * Math.Min(PanelWidth, columns - panel) + column - panel;
    }
}
