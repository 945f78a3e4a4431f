namespace NetGen;

/// <summary>Where one layer's parameters lie in a network's memory.</summary>
/// <param name="Inputs">Inputs per row.</param>
/// <param name="Outputs">Outputs per row.</param>
/// <param name="Layout">The order of the weights.</param>
/// <param name="WeightStart">Offset of the weights, in floats.</param>
/// <param name="BiasStart">Offset of the bias, in floats; −1 without one.</param>
/// <param name="NarrowStart">Offset of the narrow weights in what inference reads, in floats; −1 where it reads the others.</param>
public readonly record struct LayerStorage(int Inputs, int Outputs, WeightLayout Layout, int WeightStart, int BiasStart, int NarrowStart = -1)
{
    /// <summary>Outputs of a full panel.</summary>
    public const int PanelWidth = 32;

    /// <summary>What every row of floats is padded to: a vector of 512 bits.</summary>
    public const int Padding = 16;

    /// <summary><paramref name="length"/> rounded up to a multiple of <see cref="Padding"/>.</summary>
    public static int Pad(int length) => (length + Padding - 1) / Padding * Padding;

    /// <summary>Copies the weights out of <paramref name="memory"/> into [outputs, inputs] order.</summary>
    internal void CopyWeight(ReadOnlySpan<float> memory, Span<float> destination)
    {
        for (var output = 0; output < Outputs; output++)
        {
            for (var input = 0; input < Inputs; input++)
            {
                destination[output * Inputs + input] = memory[WeightOffset(output, input)];
            }
        }
    }

    /// <summary>Copies weights in [outputs, inputs] order into <paramref name="memory"/>.</summary>
    internal void SetWeight(ReadOnlySpan<float> source, Span<float> memory)
    {
        for (var output = 0; output < Outputs; output++)
        {
            for (var input = 0; input < Inputs; input++)
            {
                memory[WeightOffset(output, input)] = source[output * Inputs + input];
            }
        }
    }

    private int WeightOffset(int output, int input)
    {
        if (Layout == WeightLayout.Rows)
        {
            return WeightStart + output * Pad(Inputs) + input;
        }

        var panel = output / PanelWidth * PanelWidth;
        var width = Math.Min(PanelWidth, Pad(Outputs) - panel);
        return WeightStart + panel * Inputs + input * width + output - panel;
    }
}
