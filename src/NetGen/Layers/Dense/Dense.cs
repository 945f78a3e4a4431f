using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>Runs a fully connected layer panel by panel and picks the tiles.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dense<V, S> where V : struct where S : struct, ISimd<V>
{
    private const int PanelWidth = RowLayout.PanelWidth;

    /// <summary>What it costs at least to update a weight, in multiply-adds.</summary>
    private const int UpdateCost = 8;

    /// <summary>What it costs to bring a weight to its transposed place, in multiply-adds.</summary>
    private const int MoveCost = 8;

    /// <summary>Below this many rows a weight's gradient costs less to compute than to take through memory.</summary>
    private const int FewRows = 6;

    /// <summary>W x + b of a single row, summed in four chains.</summary>
    /// <param name="x">[inputs].</param>
    /// <param name="p">The layer's parameters.</param>
    /// <param name="y">[outputs], padded to 16.</param>
    public static void ForwardRow<TLayer>(ref float x, ref float p, ref float y) where TLayer : struct, IDenseLayer =>
        ForwardRow<TLayer, Linear>(default, ref x, ref p, ref y);

    /// <summary>φ(W x + b) of a single row, summed in four chains.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="x">[inputs].</param>
    /// <param name="p">The layer's parameters.</param>
    /// <param name="y">[outputs], padded to 16.</param>
    public static void ForwardRow<TLayer, TActivation>(TActivation activation, ref float x, ref float p, ref float y)
        where TLayer : struct, IDenseLayer where TActivation : struct, IActivation
    {
        if (TLayer.Layout == WeightLayout.Rows)
        {
            TLayer.Forward<V, S, Tile1<V, S>, TActivation>(ref x, 0, 1, ref p, activation, ref y, 0);
            return;
        }

        var outputs = RowLayout.Pad(TLayer.Outputs);
        nint panel = 0;
        for (; panel <= outputs - PanelWidth; panel += PanelWidth)
        {
            TLayer.Forward<Pair<V>, SimdPair<V, S>, ChainTile<Pair<V>, SimdPair<V, S>>, TActivation>(ref x, 0, 1, ref p, activation, ref y, panel);
        }

        if (panel < outputs)
        {
            TLayer.Forward<V, S, ChainTile<V, S>, TActivation>(ref x, 0, 1, ref p, activation, ref y, panel);
        }
    }

    /// <summary>W x + b of a batch. A row's bits do not depend on the other rows or on their number.</summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="p">The layer's parameters.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    public static void Forward<TLayer>(ref float x, int rows, ref float p, ref float y) where TLayer : struct, IDenseLayer =>
        Forward<TLayer, Linear>(default, ref x, rows, ref p, ref y, team: null);

    /// <summary>φ(W x + b) of a batch. A row's bits do not depend on the other rows or on their number.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="p">The layer's parameters.</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    public static void Forward<TLayer, TActivation>(TActivation activation, ref float x, int rows, ref float p, ref float y)
        where TLayer : struct, IDenseLayer where TActivation : struct, IActivation =>
        Forward<TLayer, TActivation>(activation, ref x, rows, ref p, ref y, team: null);

    /// <summary>W x + b of a batch while training.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    public static void Forward<TLayer>(in TrainingPass pass, int start, ref float x, ref float y) where TLayer : struct, IDenseLayer =>
        Forward<TLayer, Linear>(pass, start, default, ref x, ref y);

    /// <summary>φ(W x + b) of a batch while training.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="activation">φ.</param>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="y">[rows, outputs], rows padded to 16.</param>
    public static void Forward<TLayer, TActivation>(in TrainingPass pass, int start, TActivation activation, ref float x, ref float y)
        where TLayer : struct, IDenseLayer where TActivation : struct, IActivation =>
        Forward<TLayer, TActivation>(activation, ref x, pass.Rows, ref Unsafe.Add(ref pass.Parameters, start), ref y, pass.Team);

    /// <summary>∂loss/∂x of a batch.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="d">∂loss/∂z, [rows, outputs].</param>
    /// <param name="g">∂loss/∂x, [rows, inputs], rows padded to 16.</param>
    public static void InputGradient<TLayer>(in TrainingPass pass, int start, ref float d, ref float g) where TLayer : struct, IDenseLayer =>
        InputGradient<TLayer, Linear>(pass, start, default, ref g, ref d, ref g);

    /// <summary>∂loss/∂z of a batch, z being what the activation before this layer was applied to.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="activation">φ, x = φ(z).</param>
    /// <param name="source">[rows, inputs]: z where <see cref="IActivation.DerivativeNeedsPreActivation"/>, otherwise x.</param>
    /// <param name="d">∂loss/∂z of this layer, [rows, outputs].</param>
    /// <param name="g">∂loss/∂z of the layer before, [rows, inputs], rows padded to 16.</param>
    public static void InputGradient<TLayer, TActivation>(in TrainingPass pass, int start, TActivation activation, ref float source, ref float d, ref float g)
        where TLayer : struct, IDenseLayer where TActivation : struct, IActivation
    {
        ref var weights = ref Unsafe.Add(ref pass.Parameters, start);
        var inputs = RowLayout.Pad(TLayer.Inputs);
        if (TLayer.Layout == WeightLayout.Panels && pass.Rows == 1)
        {
            var row = new RowInputGradientWork<V, S, TLayer, TActivation>(activation, ref source, ref d, ref weights, ref g);
            Tiling<V, S>.Run(ref row, inputs, rows: 1, TLayer.Outputs, TileUse.Single, pass.Team);
            return;
        }

        if (TLayer.Layout == WeightLayout.Panels)
        {
            Transpose<TLayer>(ref weights, ref pass.Transposed, pass.Team);
            weights = ref pass.Transposed;
        }

        var work = new InputGradientWork<TLayer, TActivation>(activation, ref source, ref d, ref weights, ref g);
        Tiling<V, S>.Run(ref work, inputs, pass.Rows, TLayer.Outputs, TileUse.Overlapping, pass.Team);
    }

    /// <summary>∂loss/∂W and ∂loss/∂b of a batch, handed to a sink.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="d">∂loss/∂z, [rows, outputs].</param>
    /// <param name="sink">Takes the gradients of the network's parameters.</param>
    public static void WeightGradient<TLayer, TSink>(in TrainingPass pass, int start, ref float x, ref float d, ref TSink sink)
        where TLayer : struct, IDenseLayer where TSink : struct, IGradientSink, allows ref struct
    {
        var own = sink;
        own.Advance(start);
        // Each weight goes to the sink once.
        var (columns, factors) = TLayer.Layout == WeightLayout.Panels ? (TLayer.Outputs, TLayer.Inputs) : (TLayer.Inputs, TLayer.Outputs);
        var (paddedColumns, depth) = (RowLayout.Pad(columns), pass.Rows + UpdateCost);
        if (TLayer.Layout == WeightLayout.Panels && pass.Rows == 1)
        {
            var work = new RowWeightGradientWork<TLayer, TSink>(ref x, ref d, own);
            Tiling<V, S>.Run(ref work, paddedColumns, factors, depth, TileUse.Single, pass.Team);
        }
        else
        {
            var work = new WeightGradientWork<TLayer, TSink>(ref x, ref d, pass.Rows, own);
            Tiling<V, S>.Run(ref work, paddedColumns, factors, depth, pass.Rows < FewRows ? TileUse.Single : TileUse.Disjoint, pass.Team);
        }

        if (TLayer.BiasStart >= 0)
        {
            BiasGradient<TLayer, TSink>(ref d, pass.Rows, ref own);
        }
    }

    private static void Forward<TLayer, TActivation>(TActivation activation, ref float x, int rows, ref float p, ref float y, WorkerTeam? team)
        where TLayer : struct, IDenseLayer where TActivation : struct, IActivation
    {
        var work = new ForwardWork<TLayer, TActivation>(activation, ref x, ref p, ref y);
        if (TLayer.Layout == WeightLayout.Panels)
        {
            Tiling<V, S>.Run(ref work, RowLayout.Pad(TLayer.Outputs), rows, TLayer.Inputs, TileUse.Overlapping, team);
        }
        else if (team is null)
        {
            work.Run<V, S, Tile1<V, S>>(0, 0, rows);
        }
        else
        {
            var partition = new Partition(RowLayout.Padding, rows, TLayer.Inputs * TLayer.Outputs / RowLayout.Padding + 1, tile: 1, team.Threads);
            var chunks = new RowsChunks<V, S, TLayer, TActivation>(work, partition);
            team.Run(chunks, partition.Chunks);
        }
    }

    private static void Transpose<TLayer>(ref float weights, ref float transposed, WorkerTeam? team) where TLayer : struct, IDenseLayer
    {
        var inputs = RowLayout.Pad(TLayer.Inputs);
        if (team is null)
        {
            Transposition.OfPanels(ref weights, TLayer.Inputs, TLayer.Outputs, ref transposed, 0, inputs);
        }
        else
        {
            var partition = new Partition(inputs, rows: 1, TLayer.Outputs * MoveCost, tile: 1, team.Threads);
            var chunks = new TransposedChunks<TLayer>(ref weights, ref transposed, partition);
            team.Run(chunks, partition.Chunks);
        }
    }

    private static void BiasGradient<TLayer, TSink>(ref float d, int rows, ref TSink sink)
        where TLayer : struct, IDenseLayer where TSink : struct, IGradientSink, allows ref struct
    {
        var outputs = RowLayout.Pad(TLayer.Outputs);
        for (nint output = 0; output < outputs; output += S.Count)
        {
            // Four sums, so that no addition waits for the one before.
            V sum0 = S.Zero, sum1 = S.Zero, sum2 = S.Zero, sum3 = S.Zero;
            ref var column = ref Unsafe.Add(ref d, output);
            nint row = 0;
            for (; row <= rows - 4; row += 4)
            {
                ref var first = ref Unsafe.Add(ref column, row * outputs);
                sum0 = S.Add(sum0, S.Load(ref first, 0));
                sum1 = S.Add(sum1, S.Load(ref first, outputs));
                sum2 = S.Add(sum2, S.Load(ref first, 2 * outputs));
                sum3 = S.Add(sum3, S.Load(ref first, 3 * outputs));
            }

            for (; row < rows; row++)
            {
                sum0 = S.Add(sum0, S.Load(ref column, row * outputs));
            }

            sink.Accept<V, S>(S.Add(S.Add(sum0, sum1), S.Add(sum2, sum3)), TLayer.BiasStart + output);
        }
    }
}
