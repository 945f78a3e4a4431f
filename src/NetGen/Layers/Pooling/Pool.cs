using System.ComponentModel;
using System.Runtime.Intrinsics;
using NetGen.Activations;
using NetGen.Simd;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>Pools: the largest value, or the mean, of each window of an image, by vectors of channels.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pool<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>So few channels need no more than half of the longest vectors.</summary>
    private const int FewChannels = 8;

    /// <summary>The windows of a batch.</summary>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="rows">Images.</param>
    /// <param name="y">[rows, height, width, channels].</param>
    public static void Forward<TPool>(ref float x, int rows, ref float y) where TPool : struct, IPool => Forward<TPool>(ref x, rows, ref y, team: null);

    /// <summary>The windows of a batch while training.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="y">[rows, height, width, channels].</param>
    public static void Forward<TPool>(in TrainingPass pass, ref float x, ref float y) where TPool : struct, IPool => Forward<TPool>(ref x, pass.Rows, ref y, pass.Team);

    /// <summary>∂loss/∂x of a batch; that of a window's largest value goes to the first that is as large.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="d">∂loss/∂y, [rows, height, width, channels].</param>
    /// <param name="g">∂loss/∂x, [rows, height, width, channels].</param>
    public static void InputGradient<TPool>(in TrainingPass pass, ref float x, ref float d, ref float g) where TPool : struct, IPool =>
        InputGradient<TPool, Linear>(pass, default, ref x, ref x, ref d, ref g);

    /// <summary>∂loss/∂z of a batch, z being what the activation before this pool was applied to.</summary>
    /// <param name="pass">The batch's pass.</param>
    /// <param name="activation">φ, x = φ(z).</param>
    /// <param name="source">[rows, height, width, channels]: z where <see cref="IActivation.DerivativeNeedsPreActivation"/>, otherwise x.</param>
    /// <param name="x">[rows, height, width, channels].</param>
    /// <param name="d">∂loss/∂y, [rows, height, width, channels].</param>
    /// <param name="g">∂loss/∂z, [rows, height, width, channels].</param>
    public static void InputGradient<TPool, TActivation>(in TrainingPass pass, TActivation activation, ref float source, ref float x, ref float d, ref float g)
        where TPool : struct, IPool where TActivation : struct, IActivation
    {
        if (S.Count > FewChannels && TPool.Channels <= FewChannels)
        {
            Pool<Vector256<float>, Simd256>.InputGradient<TPool, TActivation>(pass, activation, ref source, ref x, ref d, ref g);
            return;
        }

        RangeChunks<PoolGradientWork<V, S, TPool, TActivation>>.Run(new(activation, ref source, ref x, ref d, ref g), pass.Rows, pass.Rows * Cost<TPool>(), pass.Team);
    }

    private static void Forward<TPool>(ref float x, int rows, ref float y, WorkerTeam? team) where TPool : struct, IPool
    {
        if (S.Count > FewChannels && TPool.Channels <= FewChannels)
        {
            Pool<Vector256<float>, Simd256>.Forward<TPool>(ref x, rows, ref y, team);
            return;
        }

        RangeChunks<PoolWork<V, S, TPool>>.Run(new(ref x, ref y), rows, rows * Cost<TPool>(), team);
    }

    /// <summary>What an image costs, in multiply-adds: some for every value that is read.</summary>
    private static long Cost<TPool>() where TPool : struct, IPool =>
        8L * TPool.OutputHeight * TPool.OutputWidth * TPool.Channels * TPool.WindowHeight * TPool.WindowWidth;
}
