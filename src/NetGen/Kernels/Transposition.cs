using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>Transposes weights, so that the input gradient is the same kind of product as the forward pass.</summary>
internal static class Transposition
{
    private const int PanelWidth = LayerStorage.PanelWidth;

    /// <summary>
    /// From panels of outputs, [outputs / 32][inputs][32], to panels of inputs, [inputs / 32][outputs][32]. The padding of
    /// the inputs becomes 0.
    /// </summary>
    /// <param name="weights">The weights in panels of outputs.</param>
    /// <param name="inputs">Inputs.</param>
    /// <param name="outputs">Outputs.</param>
    /// <param name="transposed">The weights in panels of inputs.</param>
    /// <param name="first">The first input of the panels to transpose.</param>
    /// <param name="last">Their end, padding included.</param>
    public static void OfPanels(ref float weights, int inputs, int outputs, ref float transposed, nint first, nint last)
    {
        var paddedInputs = LayerStorage.Pad(inputs);
        var paddedOutputs = LayerStorage.Pad(outputs);
        for (var panel = first; panel < last; panel += PanelWidth)
        {
            var width = Math.Min(PanelWidth, paddedInputs - panel);
            for (nint output = 0; output < outputs; output++)
            {
                var sourcePanel = output / PanelWidth * PanelWidth;
                var sourceWidth = Math.Min(PanelWidth, paddedOutputs - sourcePanel);
                ref var source = ref Unsafe.Add(ref weights, sourcePanel * inputs + panel * sourceWidth + output - sourcePanel);
                ref var destination = ref Unsafe.Add(ref transposed, panel * outputs + output * width);
                CopyColumn(ref source, sourceWidth, Math.Min(width, inputs - panel), ref destination, width);
            }
        }
    }

    private static void CopyColumn(ref float source, nint stride, nint count, ref float destination, nint width)
    {
        nint input = 0;
        for (; input < count; input++)
        {
            Unsafe.Add(ref destination, input) = Unsafe.Add(ref source, input * stride);
        }

        for (; input < width; input++)
        {
            Unsafe.Add(ref destination, input) = 0;
        }
    }
}
