using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The gradient of a convolution's bias: the sum of its maps' gradients over all pixels.</summary>
internal static class MapBias<V, S, TLayer> where V : struct where S : struct, ISimd<V> where TLayer : struct, IConvolution
{
    private static int Pixels => TLayer.OutputHeight * TLayer.OutputWidth;

    /// <param name="d">∂loss/∂z, [rows, height, width, outputs].</param>
    /// <param name="rows">Images.</param>
    /// <param name="start">Offset of the bias, in floats.</param>
    /// <param name="sink">Takes the gradient.</param>
    public static void Gradient<TSink>(ref float d, int rows, int start, ref TSink sink) where TSink : struct, IGradientSink, allows ref struct
    {
        var pitch = ImageLayout.Pitch(TLayer.Outputs);
        var stride = ImageLayout.Stride(Pixels, TLayer.Outputs);
        // The padding behind them stays as it is, 0.
        for (var output = 0; output < TLayer.Outputs; output += S.Count)
        {
            var count = TLayer.Outputs - output;
            V sum0 = S.Zero, sum1 = S.Zero, sum2 = S.Zero, sum3 = S.Zero;
            for (var row = 0; row < rows; row++)
            {
                ref var image = ref Unsafe.Add(ref d, (nint)row * stride + output);
                nint pixel = 0;
                for (; pixel <= Pixels - 4; pixel += 4)
                {
                    // Four sums, so that no addition waits for the one before.
                    ref var first = ref Unsafe.Add(ref image, pixel * pitch);
                    sum0 = S.Add(sum0, Load(ref first, 0, count));
                    sum1 = S.Add(sum1, Load(ref first, pitch, count));
                    sum2 = S.Add(sum2, Load(ref first, 2 * pitch, count));
                    sum3 = S.Add(sum3, Load(ref first, 3 * pitch, count));
                }

                for (; pixel < Pixels; pixel++)
                {
                    sum0 = S.Add(sum0, Load(ref image, pixel * pitch, count));
                }
            }

            sink.Accept<V, S>(S.Add(S.Add(sum0, sum1), S.Add(sum2, sum3)), start + output);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load(ref float source, nint offset, int count) =>
        TLayer.Outputs % RowLayout.Padding == 0 ? S.Load(ref source, offset)
        : TLayer.Outputs <= S.Count ? S.LoadPart(ref source, offset, TLayer.Outputs)
        : S.LoadPart(ref source, offset, count);
}
