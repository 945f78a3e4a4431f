using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Transposes weights, so that the input gradient is the same kind of product as the forward pass.</summary>
internal static class Transposition
{
    private const int PanelWidth = RowLayout.PanelWidth;
    private const int Square = 4;

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
        var paddedInputs = RowLayout.Pad(inputs);
        var paddedOutputs = RowLayout.Pad(outputs);
        for (var panel = first; panel < last; panel += PanelWidth)
        {
            var width = Math.Min(PanelWidth, paddedInputs - panel);
            var count = Math.Min(width, inputs - panel);
            nint together;
            for (nint output = 0; output < outputs; output += together)
            {
                together = outputs - output < Square ? 1 : Square;
                var sourcePanel = output / PanelWidth * PanelWidth;
                var sourceWidth = Math.Min(PanelWidth, paddedOutputs - sourcePanel);
                ref var source = ref Unsafe.Add(ref weights, sourcePanel * inputs + panel * sourceWidth + output - sourcePanel);
                ref var destination = ref Unsafe.Add(ref transposed, panel * outputs + output * width);
                var done = together == Square ? CopySquares(ref source, sourceWidth, count, ref destination, width) : 0;
                for (nint column = 0; column < together; column++)
                {
                    CopyColumn(ref Unsafe.Add(ref source, column), sourceWidth, done, count, ref Unsafe.Add(ref destination, column * width), width);
                }
            }
        }
    }

    /// <summary>Four columns, as far as they make whole squares.</summary>
    /// <returns>The inputs that are done.</returns>
    private static nint CopySquares(ref float source, nint stride, nint count, ref float destination, nint width)
    {
        nint input = 0;
        for (; input <= count - Square; input += Square)
        {
            Quad.Transpose(ref Unsafe.Add(ref source, input * stride), stride, ref Unsafe.Add(ref destination, input), width);
        }

        return input;
    }

    private static void CopyColumn(ref float source, nint stride, nint first, nint count, ref float destination, nint width)
    {
        var input = first;
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
