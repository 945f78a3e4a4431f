using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The gradient of an image, from that of its windows.</summary>
/// <param name="activation">φ, x = φ(z).</param>
/// <param name="source">z where <see cref="IActivation.DerivativeNeedsPreActivation"/>, otherwise x.</param>
/// <param name="x">What the windows were of.</param>
/// <param name="d">∂loss/∂y.</param>
/// <param name="g">∂loss/∂z.</param>
internal readonly ref struct PoolGradientImage<V, S, TPool, TActivation>(TActivation activation, ref float source, ref float x, ref float d, ref float g) : IPoolWindows
    where V : struct where S : struct, ISimd<V> where TPool : struct, IPool where TActivation : struct, IActivation
{
    private readonly ref float _source = ref source;
    private readonly ref float _x = ref x;
    private readonly ref float _d = ref d;
    private readonly ref float _g = ref g;

    /// <summary>
    /// What a vector writes into the next pixels is written over, but not what it writes into the next row, where the window's lower rows may have been, and not what a
    /// pixel's last vector writes over the first one of the next.
    /// </summary>
    public int WholeColumns(int row, in Axis down)
    {
        if (PoolShape<TPool>.IsPadded)
        {
            return TPool.OutputWidth;
        }

        if (!PoolShape<TPool>.IsPartition || TPool.Channels > S.Count)
        {
            return 0;
        }

        var rest = (PoolShape<TPool>.PixelsBehind(S.Count) + TPool.WindowWidth - 1) / TPool.WindowWidth;
        return Math.Min(PoolShape<TPool>.WholeColumns(row, down, S.Count), Math.Max(0, TPool.OutputWidth - rest));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Run<TLanes>(nint window, nint place, nint count, nint rows, nint columns, float share) where TLanes : struct, ILanes
    {
        nint pitch = PoolShape<TPool>.Pitch;
        nint step = TPool.StrideWidth * pitch;
        ref var gradients = ref Unsafe.Add(ref _d, place);
        for (nint i = 0; i < count; i++)
        {
            ref var x = ref Unsafe.Add(ref _x, window + i * step);
            ref var sums = ref Unsafe.Add(ref _source, window + i * step);
            ref var g = ref Unsafe.Add(ref _g, window + i * step);
            for (var channel = 0; channel < TPool.Channels; channel += S.Count)
            {
                var gradient = TLanes.Load<V, S>(ref gradients, i * pitch + channel, channel);
                if (TPool.IsMean)
                {
                    ToAll<TLanes>(S.Multiply(gradient, S.Create(share)), ref sums, ref g, channel, rows, columns);
                }
                else
                {
                    ToLargest<TLanes>(gradient, ref x, ref sums, ref g, channel, rows, columns);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ToAll<TLanes>(V gradient, ref float sums, ref float g, int channel, nint rows, nint columns) where TLanes : struct, ILanes
    {
        nint pitch = PoolShape<TPool>.Pitch;
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                Give<TLanes>(gradient, ref sums, ref g, (row * TPool.Width + column) * pitch + channel, channel);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ToLargest<TLanes>(V gradient, ref float x, ref float sums, ref float g, int channel, nint rows, nint columns) where TLanes : struct, ILanes
    {
        nint pitch = PoolShape<TPool>.Pitch;
        var largest = PoolWindow<V, S, TPool, TLanes>.Largest(ref x, channel, rows, columns);
        if (PoolWindow<V, S, TPool, TLanes>.IsTwoByTwo && rows * columns == 4)
        {
            nint line = TPool.Width * pitch + channel;
            gradient = ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, channel, channel);
            gradient = ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, pitch + channel, channel);
            gradient = ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, line, channel);
            ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, line + pitch, channel);
            return;
        }

        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                gradient = ToOneOf<TLanes>(gradient, largest, ref x, ref sums, ref g, (row * TPool.Width + column) * pitch + channel, channel);
            }
        }
    }

    /// <summary>The first that is as large as the largest takes it all; what is left for the others is returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V ToOneOf<TLanes>(V gradient, V largest, ref float x, ref float sums, ref float g, nint offset, int channel) where TLanes : struct, ILanes
    {
        var isSmaller = S.GreaterThan(largest, TLanes.Load<V, S>(ref x, offset, channel));
        Give<TLanes>(S.Select(isSmaller, S.Zero, gradient), ref sums, ref g, offset, channel);
        return S.Select(isSmaller, gradient, S.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Give<TLanes>(V gradient, ref float sums, ref float g, nint offset, int channel) where TLanes : struct, ILanes
    {
        if (typeof(TActivation) != typeof(Linear))
        {
            gradient = S.Multiply(gradient, activation.Derivative<V, S>(TLanes.Load<V, S>(ref sums, offset, channel)));
        }

        TLanes.Store<V, S>(PoolShape<TPool>.IsPartition ? gradient : S.Add(gradient, TLanes.Load<V, S>(ref g, offset, channel)), ref g, offset, channel);
    }
}
