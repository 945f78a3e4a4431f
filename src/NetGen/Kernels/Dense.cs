using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Runs a fully connected layer panel by panel and picks the tiles.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
public static class Dense<V, S> where V : struct where S : struct, ISimd<V>
{
    private const int PanelWidth = LayerStorage.PanelWidth;

    /// <summary>Below this many rows a weight's gradient costs less to compute than to take through memory.</summary>
    private const int FewRows = 6;

    /// <summary>The outputs of a single row, summed in four chains.</summary>
    /// <param name="x">[inputs].</param>
    /// <param name="p">The network's parameters.</param>
    /// <param name="y">[outputs], padded to 16.</param>
    public static void ForwardRow<TLayer>(ref float x, ref float p, ref float y) where TLayer : struct, IDenseLayer
    {
        if (TLayer.Layout == WeightLayout.Rows)
        {
            TLayer.Forward<V, S, Tile1<V, S>>(ref x, 0, 1, ref p, ref y, 0);
            return;
        }

        var outputs = LayerStorage.Pad(TLayer.Outputs);
        nint panel = 0;
        for (; panel <= outputs - PanelWidth; panel += PanelWidth)
        {
            TLayer.Forward<Pair<V>, SimdPair<V, S>, ChainTile<Pair<V>, SimdPair<V, S>>>(ref x, 0, 1, ref p, ref y, panel);
        }

        if (panel < outputs)
        {
            TLayer.Forward<V, S, ChainTile<V, S>>(ref x, 0, 1, ref p, ref y, panel);
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
            TLayer.Forward<V, S, Tile1<V, S>>(ref x, 0, rows, ref p, ref y, 0);
            return;
        }

        var work = new ForwardWork<TLayer>(ref x, ref p, ref y);
        Tiling<V, S>.Run(ref work, LayerStorage.Pad(TLayer.Outputs), rows, mayOverlap: true);
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

        var work = new InputGradientWork<TLayer>(ref d, ref weights, ref g);
        Tiling<V, S>.Run(ref work, LayerStorage.Pad(TLayer.Inputs), rows, mayOverlap: true);
    }

    /// <summary>∂loss/∂W and ∂loss/∂b of a batch, handed to a sink.</summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="d">∂loss/∂z, [rows, outputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="sink">Takes the gradients.</param>
    public static void WeightGradient<TLayer, TSink>(ref float x, ref float d, int rows, ref TSink sink)
        where TLayer : struct, IDenseLayer where TSink : struct, IGradientSink, allows ref struct
    {
        // Each weight goes to the sink once, so the tiles may not overlap.
        var work = new WeightGradientWork<TLayer, TSink>(ref x, ref d, rows, sink);
        var (columns, factors) = TLayer.Layout == WeightLayout.Panels ? (TLayer.Outputs, TLayer.Inputs) : (TLayer.Inputs, TLayer.Outputs);
        Tiling<V, S>.Run(ref work, LayerStorage.Pad(columns), factors, mayOverlap: false, isLow: rows < FewRows);

        if (TLayer.BiasStart >= 0)
        {
            BiasGradient<TLayer, TSink>(ref d, rows, ref sink);
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
