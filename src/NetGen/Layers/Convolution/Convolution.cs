using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>
/// Convolutions of images whose channels lie side by side. Nothing is unfolded: a tile holds the sums of some neighbouring pixels, and each value of the
/// image that is read is multiplied with a vector of weights.
/// </summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Convolution<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>W * x + b of a batch. An image's bits do not depend on the other images or on their number.</summary>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="rows">Images.</param>
    /// <param name="p">The layer's parameters.</param>
    /// <param name="y">[rows, height, width, outputs].</param>
    public static void Forward<TLayer>(ref float x, int rows, ref float p, ref float y) where TLayer : struct, IConvolution =>
        Forward<TLayer, Linear>(default, ref x, rows, ref p, ref y, team: null);

    /// <summary>φ(W * x + b) of a batch. An image's bits do not depend on the other images or on their number.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="rows">Images.</param>
    /// <param name="p">The layer's parameters.</param>
    /// <param name="y">[rows, height, width, outputs].</param>
    public static void Forward<TLayer, TActivation>(TActivation activation, ref float x, int rows, ref float p, ref float y)
        where TLayer : struct, IConvolution where TActivation : struct, IActivation =>
        Forward<TLayer, TActivation>(activation, ref x, rows, ref p, ref y, team: null);

    /// <summary>W * x + b of a batch while training.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="y">[rows, height, width, outputs].</param>
    public static void Forward<TLayer>(in TrainingPass pass, int start, ref float x, ref float y) where TLayer : struct, IConvolution =>
        Forward<TLayer, Linear>(pass, start, default, ref x, ref y);

    /// <summary>φ(W * x + b) of a batch while training.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="activation">φ.</param>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="y">[rows, height, width, outputs].</param>
    public static void Forward<TLayer, TActivation>(in TrainingPass pass, int start, TActivation activation, ref float x, ref float y)
        where TLayer : struct, IConvolution where TActivation : struct, IActivation =>
        Forward<TLayer, TActivation>(activation, ref x, pass.Rows, ref Unsafe.Add(ref pass.Parameters, start), ref y, pass.Team);

    /// <summary>∂loss/∂x of a batch.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="d">∂loss/∂z, [rows, height, width, outputs].</param>
    /// <param name="g">∂loss/∂x, [rows, height, width, channels].</param>
    public static void InputGradient<TLayer>(in TrainingPass pass, int start, ref float d, ref float g) where TLayer : struct, IConvolution
    {
        ref var weights = ref Unsafe.Add(ref pass.Parameters, start);
        if (TapScatter<TLayer>.Fits)
        {
            TapScatter<TLayer>.Transpose(ref weights, ref pass.Transposed);
            RangeChunks<ScatterWork<V, S, TLayer>>.Run(new(ref d, ref pass.Transposed, ref g), pass.Rows, pass.Rows * Cost<TLayer>(), pass.Team);
            return;
        }

        if (TLayer.Layout == WeightLayout.KernelPanels)
        {
            KernelTransposition<TLayer>.Run(ref weights, ref pass.Transposed);
            weights = ref pass.Transposed;
        }

        for (var down = 0; down < TLayer.Stride; down++)
        {
            for (var across = 0; across < TLayer.StrideWidth; across++)
            {
                Project<BackwardProjection<TLayer>, TLayer, Linear>(
                    default, ref d, pass.Rows, ref weights, ref weights, ref g, BackwardProjection<TLayer>.Down(down), BackwardProjection<TLayer>.Across(across), pass.Team);
            }
        }
    }

    /// <summary>∂loss/∂W and ∂loss/∂b of a batch, handed to a sink.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="start">Where the layer's parameters start in the network's, in floats.</param>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="d">∂loss/∂z, [rows, height, width, outputs].</param>
    /// <param name="sink">Takes the gradients of the network's parameters.</param>
    public static void WeightGradient<TLayer, TSink>(in TrainingPass pass, int start, ref float x, ref float d, ref TSink sink)
        where TLayer : struct, IConvolution where TSink : struct, IGradientSink, allows ref struct
    {
        var own = sink;
        own.Advance(start);
        var cost = pass.Rows * Cost<TLayer>();
        if (FlatLanes<V, S, TLayer>.Fits)
        {
            var work = new FlatGradientWork<V, S, TLayer, TSink>(ref x, ref d, pass.Rows, ref pass.Transposed, own);
            RangeChunks<FlatGradientWork<V, S, TLayer, TSink>>.Run(work, FlatGradientWork<V, S, TLayer, TSink>.Tiles, cost, pass.Team);
            work.Drain();
        }
        else if (TLayer.Layout == WeightLayout.KernelChannels)
        {
            RangeChunks<DepthwiseGradientWork<V, S, TLayer, TSink>>.Run(new(ref x, ref d, pass.Rows, own), DepthwiseGradientWork<V, S, TLayer, TSink>.Items, cost, pass.Team);
        }
        else
        {
            RangeChunks<KernelGradientWork<V, S, TLayer, TSink>>.Run(
                new(ref x, ref d, pass.Rows, ref pass.Transposed, own), KernelGradientWork<V, S, TLayer, TSink>.Tiles, cost, pass.Team);
        }

        if (TLayer.BiasStart >= 0)
        {
            MapBias<V, S, TLayer>.Gradient(ref d, pass.Rows, TLayer.BiasStart, ref own);
        }
    }

    private static void Forward<TLayer, TActivation>(TActivation activation, ref float x, int rows, ref float p, ref float y, WorkerTeam? team)
        where TLayer : struct, IConvolution where TActivation : struct, IActivation
    {
        if (FlatLanes<V, S, TLayer>.Fits)
        {
            RangeChunks<FlatWork<V, S, TLayer, TActivation>>.Run(new(activation, ref x, ref p, ref y), rows, rows * Cost<TLayer>(), team);
            return;
        }

        Project<ForwardProjection<TLayer>, TLayer, TActivation>(
            activation, ref x, rows, ref p, ref Unsafe.Add(ref p, TLayer.BiasStart), ref y, ForwardProjection<TLayer>.Down, ForwardProjection<TLayer>.Across, team);
    }

    /// <summary>Sums over taps, forward or back: of vectors of channels where each has a kernel of its own, else of all channels of a group.</summary>
    private static void Project<TProjection, TLayer, TActivation>(
        TActivation activation, ref float x, int rows, ref float weights, ref float bias, ref float y, Axis down, Axis across, WorkerTeam? team)
        where TProjection : struct, IProjection where TLayer : struct, IConvolution where TActivation : struct, IActivation
    {
        // A stride shares the way back among as many classes of pixels.
        var cost = rows * Cost<TLayer>() / (down.Sums.Step * across.Sums.Step);
        if (TLayer.Layout == WeightLayout.KernelChannels)
        {
            RangeChunks<DepthwiseWork<V, S, TProjection, TActivation>>.Run(new(activation, ref x, ref weights, ref bias, ref y, down, across), rows, cost, team);
        }
        else
        {
            RangeChunks<ProjectionWork<V, S, TProjection, TActivation>>.Run(new(activation, ref x, ref weights, ref bias, ref y, down, across), rows, cost, team);
        }
    }

    /// <summary>Multiply-adds of an image; of one kernel per channel a vector of them costs as much as its load.</summary>
    private static long Cost<TLayer>() where TLayer : struct, IConvolution =>
        (TLayer.Layout == WeightLayout.KernelChannels ? 2L : 1L) * TLayer.OutputHeight * TLayer.OutputWidth * TLayer.Outputs * TLayer.WindowHeight * TLayer.WindowWidth * TLayer.Channels / TLayer.Groups;
}
