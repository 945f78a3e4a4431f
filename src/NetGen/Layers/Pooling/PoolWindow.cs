using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>What a window gives, for a vector of channels.</summary>
internal static class PoolWindow<V, S, TPool, TLanes> where V : struct where S : struct, ISimd<V> where TPool : struct, IPool where TLanes : struct, ILanes
{
    /// <summary>Whether the window is the usual one, of two by two: without loops it takes half the time.</summary>
    public static bool IsTwoByTwo
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TPool.WindowHeight == 2 && TPool.WindowWidth == 2;
    }

    /// <summary>The largest value; NaN where there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Largest(ref float window, int channel, nint rows, nint columns)
    {
        nint pitch = PoolShape<TPool>.Pitch;
        var largest = TLanes.Load<V, S>(ref window, channel, channel);
        if (IsTwoByTwo && rows * columns == 4)
        {
            nint line = TPool.Width * pitch + channel;
            largest = S.Max(largest, TLanes.Load<V, S>(ref window, pitch + channel, channel));
            largest = S.Max(largest, TLanes.Load<V, S>(ref window, line, channel));
            return S.Max(largest, TLanes.Load<V, S>(ref window, line + pitch, channel));
        }

        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                largest = S.Max(largest, TLanes.Load<V, S>(ref window, (row * TPool.Width + column) * pitch + channel, channel));
            }
        }

        return largest;
    }

    /// <summary>The sum, row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sum(ref float window, int channel, nint rows, nint columns)
    {
        nint pitch = PoolShape<TPool>.Pitch;
        if (IsTwoByTwo && rows * columns == 4)
        {
            nint line = TPool.Width * pitch + channel;
            var above = S.Add(TLanes.Load<V, S>(ref window, channel, channel), TLanes.Load<V, S>(ref window, pitch + channel, channel));
            return S.Add(S.Add(above, TLanes.Load<V, S>(ref window, line, channel)), TLanes.Load<V, S>(ref window, line + pitch, channel));
        }

        var sum = S.Zero;
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
            {
                sum = S.Add(sum, TLanes.Load<V, S>(ref window, (row * TPool.Width + column) * pitch + channel, channel));
            }
        }

        return sum;
    }
}
