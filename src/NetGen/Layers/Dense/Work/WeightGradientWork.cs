using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>∂loss/∂W of a batch, by panels of outputs and tiles of inputs; for weights in rows the other way around.</summary>
internal readonly ref struct WeightGradientWork<TLayer, TSink>(ref float x, ref float d, int rows, TSink sink) : IPanelWork
    where TLayer : struct, IDenseLayer where TSink : struct, IGradientSink, allows ref struct
{
    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly TSink _sink = sink;

    public void Run<V, S, T>(nint panel, nint first, nint last) where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S>
    {
        // Room for a tile's sums: here and not in the kernels, which would zero it, or not be inlined under NativeAOT.
        Unsafe.SkipInit(out TileMemory memory);
        if (TLayer.Layout == WeightLayout.Panels)
        {
            OfPanel<V, S, T>(ref _x, ref _d, rows, panel, first, last, ref memory.Start, _sink);
        }
        else
        {
            OfRows<V, S, T>(ref _x, ref _d, rows, panel, first, last, ref memory.Start, _sink);
        }
    }

    /// <summary>A panel of outputs, and the inputs from <paramref name="first"/> to before <paramref name="last"/>.</summary>
    private static void OfPanel<V, S, T>(ref float x, ref float d, nint rows, nint panel, nint first, nint last, ref float memory, TSink sink)
        where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S>
    {
        var outputs = RowLayout.Pad(TLayer.Outputs);
        var width = Width(outputs, panel);
        for (nint o = 0; o < width; o += S.Count)
        {
            for (var i = first; i < last; i += T.Height)
            {
                var sum = T.Start(S.Zero);
                sum.MultiplyAddAll(ref Unsafe.Add(ref x, i), TLayer.InputStride, 1, ref Unsafe.Add(ref d, panel + o), outputs, rows);
                Tile<V, S>.Drain(sum, ref memory, sink, panel * TLayer.Inputs + i * width + o, width);
            }
        }
    }

    /// <summary>The outputs from <paramref name="first"/> to before <paramref name="last"/>, and a panel of inputs.</summary>
    private static void OfRows<V, S, T>(ref float x, ref float d, nint rows, nint panel, nint first, nint last, ref float memory, TSink sink)
        where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S>
    {
        var inputs = RowLayout.Pad(TLayer.Inputs);
        var end = panel + Width(inputs, panel);
        for (var i = panel; i < end; i += S.Count)
        {
            for (var o = first; o < last; o += T.Height)
            {
                var sum = T.Start(S.Zero);
                sum.MultiplyAddAll(ref Unsafe.Add(ref d, o), RowLayout.Pad(TLayer.Outputs), 1, ref Unsafe.Add(ref x, i), TLayer.InputStride, rows);
                Tile<V, S>.Drain(sum, ref memory, sink, o * inputs + i, inputs);
            }
        }
    }

    /// <summary>The width of a panel of a padded row: a constant where all panels are alike.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Width(int padded, nint panel) => padded % RowLayout.PanelWidth == 0 ? RowLayout.PanelWidth
        : padded < RowLayout.PanelWidth ? padded
        : Math.Min(RowLayout.PanelWidth, padded - panel);
}
