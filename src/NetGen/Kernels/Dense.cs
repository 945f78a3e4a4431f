using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Runs a fully connected layer panel by panel and picks the tiles.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
public static class Dense<V, S> where V : struct where S : struct, ISimd<V>
{
    private const int PanelWidth = LayerStorage.PanelWidth;

    /// <summary>The outputs of a single row, summed in four chains.</summary>
    /// <param name="x">[inputs].</param>
    /// <param name="p">The network's parameters.</param>
    /// <param name="y">[outputs], padded to 16.</param>
    public static void ForwardRow<TLayer>(ref float x, ref float p, ref float y) where TLayer : struct, IDenseLayer
    {
        if (TLayer.Layout == WeightLayout.Rows)
        {
            TLayer.Forward<V, S, Tile1<V, S>>(ref x, 1, ref p, ref y, 0);
            return;
        }

        var outputs = LayerStorage.Pad(TLayer.Outputs);
        nint panel = 0;
        for (; panel <= outputs - PanelWidth; panel += PanelWidth)
        {
            TLayer.Forward<Pair<V>, SimdPair<V, S>, ChainTile<Pair<V>, SimdPair<V, S>>>(ref x, 1, ref p, ref y, panel);
        }

        if (panel < outputs)
        {
            TLayer.Forward<V, S, ChainTile<V, S>>(ref x, 1, ref p, ref y, panel);
        }
    }

    /// <summary>The outputs of a batch. A row's bits do not depend on the other rows or on their number.</summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="p">The network's parameters.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    public static void Forward<TLayer>(ref float x, int rows, ref float p, ref float y) where TLayer : struct, IDenseLayer
    {
        if (TLayer.Layout == WeightLayout.Rows)
        {
            TLayer.Forward<V, S, Tile1<V, S>>(ref x, rows, ref p, ref y, 0);
            return;
        }

        var outputs = LayerStorage.Pad(TLayer.Outputs);
        nint panel = 0;
        for (; panel <= outputs - PanelWidth; panel += PanelWidth)
        {
            ForwardPanel<TLayer, Pair<V>, SimdPair<V, S>>(ref x, rows, ref p, ref y, panel);
        }

        if (panel < outputs)
        {
            ForwardPanel<TLayer, V, S>(ref x, rows, ref p, ref y, panel);
        }
    }

    /// <summary>∂loss/∂x of a batch.</summary>
    /// <param name="d">∂loss/∂z, [rows, outputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="p">The network's parameters.</param>
    /// <param name="transposed">Scratch for the transposed weights: outputs · inputs padded to 16.</param>
    /// <param name="g">∂loss/∂x, [rows, inputs], rows padded to 16.</param>
    public static void InputGradient<TLayer>(ref float d, int rows, ref float p, ref float transposed, ref float g)
        where TLayer : struct, IDenseLayer
    {
        ref var weights = ref Unsafe.Add(ref p, TLayer.WeightStart);
        if (TLayer.Layout == WeightLayout.Panels)
        {
            Transposition.OfPanels(ref weights, TLayer.Inputs, TLayer.Outputs, ref transposed);
            weights = ref transposed;
        }

        var inputs = LayerStorage.Pad(TLayer.Inputs);
        nint panel = 0;
        for (; panel <= inputs - PanelWidth; panel += PanelWidth)
        {
            InputGradientPanel<TLayer, Pair<V>, SimdPair<V, S>>(ref d, rows, ref weights, ref g, panel);
        }

        if (panel < inputs)
        {
            InputGradientPanel<TLayer, V, S>(ref d, rows, ref weights, ref g, panel);
        }
    }

    /// <summary>∂loss/∂W and ∂loss/∂b of a batch, handed to a sink.</summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="d">∂loss/∂z, [rows, outputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="sink">Takes the gradients.</param>
    public static void WeightGradient<TLayer, TSink>(ref float x, ref float d, int rows, ref TSink sink)
        where TLayer : struct, IDenseLayer where TSink : struct, IGradientSink, allows ref struct
    {
        var vectors = LayerStorage.Pad(TLayer.Layout == WeightLayout.Panels ? TLayer.Outputs : TLayer.Inputs);
        nint panel = 0;
        for (; panel <= vectors - PanelWidth; panel += PanelWidth)
        {
            WeightGradientPanel<TLayer, Pair<V>, SimdPair<V, S>, TSink>(ref x, ref d, rows, panel, ref sink);
        }

        if (panel < vectors)
        {
            WeightGradientPanel<TLayer, V, S, TSink>(ref x, ref d, rows, panel, ref sink);
        }

        if (TLayer.BiasStart >= 0)
        {
            BiasGradient<TLayer, TSink>(ref d, rows, ref sink);
        }
    }

    private static void ForwardPanel<TLayer, W, R>(ref float x, int rows, ref float p, ref float y, nint panel)
        where TLayer : struct, IDenseLayer where W : struct where R : struct, ISimd<W>
    {
        if (rows >= Tile6<W, R>.Height)
        {
            TLayer.Forward<W, R, Tile6<W, R>>(ref x, rows, ref p, ref y, panel);
        }
        else
        {
            TLayer.Forward<W, R, Tile1<W, R>>(ref x, rows, ref p, ref y, panel);
        }
    }

    private static void InputGradientPanel<TLayer, W, R>(ref float d, int rows, ref float weights, ref float g, nint panel)
        where TLayer : struct, IDenseLayer where W : struct where R : struct, ISimd<W>
    {
        if (rows >= Tile6<W, R>.Height)
        {
            InputGradientTiles<TLayer, W, R, Tile6<W, R>>(ref d, rows, ref weights, ref g, panel);
        }
        else
        {
            InputGradientTiles<TLayer, W, R, Tile1<W, R>>(ref d, rows, ref weights, ref g, panel);
        }
    }

    /// <summary>D W for a panel of inputs; transposed weights lie in panels of inputs, weights in rows lie as they are.</summary>
    private static void InputGradientTiles<TLayer, W, R, T>(ref float d, nint rows, ref float weights, ref float g, nint panel)
        where TLayer : struct, IDenseLayer where W : struct where R : struct, ISimd<W> where T : struct, ITile<T, W, R>
    {
        nint inputs = LayerStorage.Pad(TLayer.Inputs);
        nint outputs = LayerStorage.Pad(TLayer.Outputs);
        var isTransposed = TLayer.Layout == WeightLayout.Panels;
        var width = Math.Min(PanelWidth, inputs - panel);
        var stride = isTransposed ? width : inputs;
        ref var start = ref Unsafe.Add(ref weights, isTransposed ? panel * TLayer.Outputs : panel);
        for (nint i = 0; i < width; i += R.Count)
        {
            for (nint r = 0; r < rows; r += T.Height)
            {
                var row = Math.Min(r, rows - T.Height);
                var sum = T.Start(R.Zero);
                for (nint o = 0; o < TLayer.Outputs; o++)
                {
                    sum.MultiplyAdd(ref Unsafe.Add(ref d, row * outputs + o), outputs, ref Unsafe.Add(ref start, o * stride + i));
                }

                sum.Store(ref Unsafe.Add(ref g, row * inputs + panel + i), inputs);
            }
        }
    }

    /// <summary>Each weight goes to the sink once, so the tiles may not overlap: tall ones first, then what is left.</summary>
    private static void WeightGradientPanel<TLayer, W, R, TSink>(ref float x, ref float d, int rows, nint panel, ref TSink sink)
        where TLayer : struct, IDenseLayer where W : struct where R : struct, ISimd<W>
        where TSink : struct, IGradientSink, allows ref struct
    {
        var factors = TLayer.Layout == WeightLayout.Panels ? TLayer.Inputs : TLayer.Outputs;
        var tall = factors / Tile6<W, R>.Height * Tile6<W, R>.Height;
        var pairs = tall + (factors - tall) / Tile2<W, R>.Height * Tile2<W, R>.Height;
        if (tall > 0)
        {
            TLayer.WeightGradient<W, R, Tile6<W, R>, TSink>(ref x, ref d, rows, panel, 0, tall, ref sink);
        }

        if (pairs > tall)
        {
            TLayer.WeightGradient<W, R, Tile2<W, R>, TSink>(ref x, ref d, rows, panel, tall, pairs, ref sink);
        }

        if (factors > pairs)
        {
            TLayer.WeightGradient<W, R, Tile1<W, R>, TSink>(ref x, ref d, rows, panel, pairs, factors, ref sink);
        }
    }

    private static void BiasGradient<TLayer, TSink>(ref float d, int rows, ref TSink sink)
        where TLayer : struct, IDenseLayer where TSink : struct, IGradientSink, allows ref struct
    {
        var outputs = LayerStorage.Pad(TLayer.Outputs);
        for (nint output = 0; output < outputs; output += S.Count)
        {
            var sum = S.Zero;
            for (nint row = 0; row < rows; row++)
            {
                sum = S.Add(sum, S.Load(ref d, row * outputs + output));
            }

            sink.Accept<V, S>(sum, TLayer.BiasStart + output);
        }
    }
}
