using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// A fully connected layer with weights in 8 bits: sums of products of whole numbers, exact, and so with the same bits at
/// every width of the vectors. A word holds the weights of four inputs (see <see cref="Int8Weights"/>).
/// </summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Int8Dense<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>W x + b of one row; NaN where an input, or the distance from the smallest to the largest, is not finite.</summary>
    /// <param name="x">[inputs].</param>
    /// <param name="p">What inference reads of the layer.</param>
    /// <param name="words">Scratch for the rounded inputs, [inputs / 4], rounded up.</param>
    /// <param name="y">[outputs], padded to 16.</param>
    public static void ForwardRow<TLayer>(ref float x, ref float p, ref float words, ref float y) where TLayer : struct, IDenseLayer
    {
        var (smallest, step) = ByteInputs<V, S>.Round(ref x, TLayer.Inputs, ref words);
        nint outputs = RowLayout.Pad(TLayer.Outputs);
        for (nint panel = 0; panel < outputs; panel += NarrowLayout.PanelWidth)
        {
            var width = Math.Min(NarrowLayout.PanelWidth, outputs - panel);
            nint o = 0;
            for (; o <= width - 4 * S.Count; o += 4 * S.Count)
            {
                Sum<TLayer, Pair<Pair<V>>, SimdPair<Pair<V>, SimdPair<V, S>>>(ref words, smallest, step, ref p, ref y, panel, width, o);
            }

            for (; o < width; o += S.Count)
            {
                Sum<TLayer, V, S>(ref words, smallest, step, ref p, ref y, panel, width, o);
            }
        }
    }

    /// <summary>W x + b of a batch, row by row.</summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="p">What inference reads of the layer.</param>
    /// <param name="words">Scratch for the rounded inputs of one row, [inputs / 4], rounded up.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    public static void Forward<TLayer>(ref float x, int rows, ref float p, ref float words, ref float y) where TLayer : struct, IDenseLayer
    {
        nint outputs = RowLayout.Pad(TLayer.Outputs);
        for (nint r = 0; r < rows; r++)
        {
            ForwardRow<TLayer>(ref Unsafe.Add(ref x, r * TLayer.InputStride), ref p, ref words, ref Unsafe.Add(ref y, r * outputs));
        }
    }

    /// <summary>
    /// With x = smallest + step · q and w = scale · v: W x + b = Σ v q · step · scale + smallest · Σ w + b. Added up without
    /// fused instructions, which not every processor has.
    /// </summary>
    private static void Sum<TLayer, W, R>(ref float words, float smallest, float step, ref float p, ref float y, nint panel, nint width, nint o)
        where TLayer : struct, IDenseLayer where W : struct where R : struct, ISimd<W>
    {
        nint count = (TLayer.Inputs + 3) / 4;
        nint outputs = RowLayout.Pad(TLayer.Outputs);
        ref var scales = ref p;
        ref var weights = ref Unsafe.Add(ref scales, 2 * outputs + panel * count + o);
        var sum = R.Zero;
        for (nint i = 0; i < count; i++)
        {
            sum = R.AddByteProducts(R.Broadcast(ref words, i), R.Load(ref weights, 0), sum);
            weights = ref Unsafe.Add(ref weights, width);
        }

        var scale = R.Multiply(R.Create(step), R.Load(ref scales, panel + o));
        var offset = R.Multiply(R.Create(smallest), R.Load(ref scales, outputs + panel + o));
        var result = R.Add(R.Multiply(R.ConvertBitsToFloat(sum), scale), offset);
        nint bias = NarrowSize.Floats(Precision.Int8, TLayer.Inputs, RowLayout.Pad(TLayer.Outputs));
        R.Store(TLayer.BiasStart < 0 ? result : R.Add(result, R.Load(ref p, bias + panel + o)), ref y, panel + o);
    }
}
