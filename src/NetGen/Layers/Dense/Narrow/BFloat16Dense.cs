using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// A fully connected layer with weights in 16 bits. A word holds the weights of two neighbouring inputs: the lower half
/// becomes a float by a shift, the whole word is the other float as it stands (see <see cref="BFloat16Weights"/>).
/// </summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BFloat16Dense<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>Rows of a tile: their sums and the weights fit the 16 registers that every processor has.</summary>
    private const int TileHeight = 4;

    /// <summary>W x + b of one row.</summary>
    /// <param name="x">[inputs].</param>
    /// <param name="p">What inference reads of the layer.</param>
    /// <param name="y">[outputs], padded to 16.</param>
    public static void ForwardRow<TLayer>(ref float x, ref float p, ref float y) where TLayer : struct, IDenseLayer
    {
        nint outputs = RowLayout.Pad(TLayer.Outputs);
        for (nint panel = 0; panel < outputs; panel += NarrowLayout.PanelWidth)
        {
            var width = Math.Min(NarrowLayout.PanelWidth, outputs - panel);
            nint o = 0;
            for (; o <= width - 4 * S.Count; o += 4 * S.Count)
            {
                Row4<TLayer>(ref x, ref p, ref y, panel, width, o);
            }

            for (; o <= width - 2 * S.Count; o += 2 * S.Count)
            {
                Row<TLayer, Pair<V>, SimdPair<V, S>>(ref x, ref p, ref y, panel, width, o);
            }

            for (; o < width; o += S.Count)
            {
                Row<TLayer, V, S>(ref x, ref p, ref y, panel, width, o);
            }
        }
    }

    /// <summary>W x + b of a batch, with the bits of <see cref="ForwardRow"/>.</summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="p">What inference reads of the layer.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    public static void Forward<TLayer>(ref float x, int rows, ref float p, ref float y) where TLayer : struct, IDenseLayer
    {
        nint outputs = RowLayout.Pad(TLayer.Outputs);
        if (rows < TileHeight)
        {
            for (nint r = 0; r < rows; r++)
            {
                ForwardRow<TLayer>(ref Unsafe.Add(ref x, r * TLayer.InputStride), ref p, ref Unsafe.Add(ref y, r * outputs));
            }

            return;
        }

        for (nint panel = 0; panel < outputs; panel += NarrowLayout.PanelWidth)
        {
            var width = Math.Min(NarrowLayout.PanelWidth, outputs - panel);
            for (nint o = 0; o < width; o += S.Count)
            {
                for (nint r = 0; r < rows; r += TileHeight)
                {
                    var row = Math.Min(r, rows - TileHeight);
                    Tile<TLayer>(ref Unsafe.Add(ref x, row * TLayer.InputStride), ref p, ref Unsafe.Add(ref y, row * outputs), panel, width, o);
                }
            }
        }
    }

    /// <summary>Four vectors of outputs, one after the other: pairs of pairs would need more than 16 registers.</summary>
    private static void Row4<TLayer>(ref float x, ref float p, ref float y, nint panel, nint width, nint o) where TLayer : struct, IDenseLayer
    {
        ref var words = ref Words<TLayer>(ref p, panel, o);
        var even0 = Bias<TLayer, V, S>(ref p, panel + o);
        var even1 = Bias<TLayer, V, S>(ref p, panel + o + S.Count);
        var even2 = Bias<TLayer, V, S>(ref p, panel + o + 2 * S.Count);
        var even3 = Bias<TLayer, V, S>(ref p, panel + o + 3 * S.Count);
        V odd0 = S.Zero, odd1 = S.Zero, odd2 = S.Zero, odd3 = S.Zero;
        for (nint i = 0; i < TLayer.Inputs - 1; i += 2)
        {
            var (first, second) = (S.Broadcast(ref x, i), S.Broadcast(ref x, i + 1));
            var word = S.Load(ref words, 0);
            even0 = S.MultiplyAdd(first, S.ShiftLeft(word, 16), even0);
            odd0 = S.MultiplyAdd(second, word, odd0);
            word = S.Load(ref words, S.Count);
            even1 = S.MultiplyAdd(first, S.ShiftLeft(word, 16), even1);
            odd1 = S.MultiplyAdd(second, word, odd1);
            word = S.Load(ref words, 2 * S.Count);
            even2 = S.MultiplyAdd(first, S.ShiftLeft(word, 16), even2);
            odd2 = S.MultiplyAdd(second, word, odd2);
            word = S.Load(ref words, 3 * S.Count);
            even3 = S.MultiplyAdd(first, S.ShiftLeft(word, 16), even3);
            odd3 = S.MultiplyAdd(second, word, odd3);
            words = ref Unsafe.Add(ref words, width);
        }

        if (TLayer.Inputs % 2 == 1)
        {
            var last = S.Broadcast(ref x, TLayer.Inputs - 1);
            even0 = S.MultiplyAdd(last, S.ShiftLeft(S.Load(ref words, 0), 16), even0);
            even1 = S.MultiplyAdd(last, S.ShiftLeft(S.Load(ref words, S.Count), 16), even1);
            even2 = S.MultiplyAdd(last, S.ShiftLeft(S.Load(ref words, 2 * S.Count), 16), even2);
            even3 = S.MultiplyAdd(last, S.ShiftLeft(S.Load(ref words, 3 * S.Count), 16), even3);
        }

        ref var result = ref Unsafe.Add(ref y, panel + o);
        S.Store(S.Add(even0, odd0), ref result, 0);
        S.Store(S.Add(even1, odd1), ref result, S.Count);
        S.Store(S.Add(even2, odd2), ref result, 2 * S.Count);
        S.Store(S.Add(even3, odd3), ref result, 3 * S.Count);
    }

    private static void Row<TLayer, W, R>(ref float x, ref float p, ref float y, nint panel, nint width, nint o)
        where TLayer : struct, IDenseLayer where W : struct where R : struct, ISimd<W>
    {
        ref var words = ref Words<TLayer>(ref p, panel, o);
        var even = Bias<TLayer, W, R>(ref p, panel + o);
        var odd = R.Zero;
        for (nint i = 0; i < TLayer.Inputs - 1; i += 2)
        {
            var word = R.Load(ref words, 0);
            even = R.MultiplyAdd(R.Broadcast(ref x, i), R.ShiftLeft(word, 16), even);
            odd = R.MultiplyAdd(R.Broadcast(ref x, i + 1), word, odd);
            words = ref Unsafe.Add(ref words, width);
        }

        if (TLayer.Inputs % 2 == 1)
        {
            even = R.MultiplyAdd(R.Broadcast(ref x, TLayer.Inputs - 1), R.ShiftLeft(R.Load(ref words, 0), 16), even);
        }

        R.Store(R.Add(even, odd), ref y, panel + o);
    }

    private static void Tile<TLayer>(ref float x, ref float p, ref float y, nint panel, nint width, nint o) where TLayer : struct, IDenseLayer
    {
        ref var words = ref Words<TLayer>(ref p, panel, o);
        var even0 = Bias<TLayer, V, S>(ref p, panel + o);
        V even1 = even0, even2 = even0, even3 = even0;
        V odd0 = S.Zero, odd1 = S.Zero, odd2 = S.Zero, odd3 = S.Zero;
        nint stride = TLayer.InputStride;
        for (nint i = 0; i < TLayer.Inputs - 1; i += 2)
        {
            var word = S.Load(ref words, 0);
            var first = S.ShiftLeft(word, 16);
            even0 = S.MultiplyAdd(S.Broadcast(ref x, i), first, even0);
            even1 = S.MultiplyAdd(S.Broadcast(ref x, i + stride), first, even1);
            even2 = S.MultiplyAdd(S.Broadcast(ref x, i + 2 * stride), first, even2);
            even3 = S.MultiplyAdd(S.Broadcast(ref x, i + 3 * stride), first, even3);
            odd0 = S.MultiplyAdd(S.Broadcast(ref x, i + 1), word, odd0);
            odd1 = S.MultiplyAdd(S.Broadcast(ref x, i + 1 + stride), word, odd1);
            odd2 = S.MultiplyAdd(S.Broadcast(ref x, i + 1 + 2 * stride), word, odd2);
            odd3 = S.MultiplyAdd(S.Broadcast(ref x, i + 1 + 3 * stride), word, odd3);
            words = ref Unsafe.Add(ref words, width);
        }

        if (TLayer.Inputs % 2 == 1)
        {
            var last = S.ShiftLeft(S.Load(ref words, 0), 16);
            even0 = S.MultiplyAdd(S.Broadcast(ref x, TLayer.Inputs - 1), last, even0);
            even1 = S.MultiplyAdd(S.Broadcast(ref x, TLayer.Inputs - 1 + stride), last, even1);
            even2 = S.MultiplyAdd(S.Broadcast(ref x, TLayer.Inputs - 1 + 2 * stride), last, even2);
            even3 = S.MultiplyAdd(S.Broadcast(ref x, TLayer.Inputs - 1 + 3 * stride), last, even3);
        }

        nint outputs = RowLayout.Pad(TLayer.Outputs);
        ref var result = ref Unsafe.Add(ref y, panel + o);
        S.Store(S.Add(even0, odd0), ref result, 0);
        S.Store(S.Add(even1, odd1), ref result, outputs);
        S.Store(S.Add(even2, odd2), ref result, 2 * outputs);
        S.Store(S.Add(even3, odd3), ref result, 3 * outputs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref float Words<TLayer>(ref float p, nint panel, nint o) where TLayer : struct, IDenseLayer =>
        ref Unsafe.Add(ref p, panel * ((TLayer.Inputs + 1) / 2) + o);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static W Bias<TLayer, W, R>(ref float p, nint output) where TLayer : struct, IDenseLayer where W : struct where R : struct, ISimd<W> =>
        TLayer.BiasStart < 0 ? R.Zero : R.Load(ref p, NarrowSize.Floats(Precision.BFloat16, TLayer.Inputs, RowLayout.Pad(TLayer.Outputs)) + output);
}
