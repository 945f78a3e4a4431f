using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>The weights of a convolution by panels of channels instead of outputs, for the way back: [groups][channels / 32][taps][outputs][32].</summary>
internal static class KernelTransposition<TLayer> where TLayer : struct, IConvolution
{
    private static int Taps => TLayer.WindowHeight * TLayer.WindowWidth;

    private static int Channels => TLayer.Channels / TLayer.Groups;

    private static int Outputs => TLayer.Outputs / TLayer.Groups;

    public static void Run(ref float weights, ref float transposed)
    {
        for (var group = 0; group < TLayer.Groups; group++)
        {
            ref var to = ref Unsafe.Add(ref transposed, (nint)group * Taps * Outputs * RowLayout.Pad(Channels));
            ref var from = ref Unsafe.Add(ref weights, (nint)group * Taps * Channels * RowLayout.Pad(Outputs));
            for (var panel = 0; panel < RowLayout.Pad(Channels); panel += RowLayout.PanelWidth)
            {
                var width = Math.Min(RowLayout.PanelWidth, RowLayout.Pad(Channels) - panel);
                for (var tap = 0; tap < Taps; tap++)
                {
                    Tap(ref from, ref Unsafe.Add(ref to, (nint)(panel * Taps + tap * width) * Outputs), panel, width, tap);
                }
            }
        }
    }

    /// <summary>One tap's matrix of a panel's channels; padding becomes 0.</summary>
    private static void Tap(ref float from, ref float to, int panel, int width, int tap)
    {
        for (var output = 0; output < Outputs; output++)
        {
            var sourcePanel = output / RowLayout.PanelWidth * RowLayout.PanelWidth;
            nint sourceWidth = Math.Min(RowLayout.PanelWidth, RowLayout.Pad(Outputs) - sourcePanel);
            ref var column = ref Unsafe.Add(ref from, (nint)sourcePanel * Taps * Channels + (tap * Channels + panel) * sourceWidth + output - sourcePanel);
            ref var row = ref Unsafe.Add(ref to, (nint)output * width);
            var channels = Math.Min(width, Channels - panel);
            for (nint channel = 0; channel < channels; channel++)
            {
                Unsafe.Add(ref row, channel) = Unsafe.Add(ref column, channel * sourceWidth);
            }

            for (nint channel = channels; channel < width; channel++)
            {
                Unsafe.Add(ref row, channel) = 0;
            }
        }
    }
}
