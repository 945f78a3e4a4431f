using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The gradients of up to three by three taps, _sumYX, lane by lane.</summary>
internal struct TapBlock<V, S> where V : struct where S : struct, ISimd<V>
{
    /// <summary>Most taps.</summary>
    public const int Taps = 9;

    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _sum00, _sum01, _sum02, _sum10, _sum11, _sum12, _sum20, _sum21, _sum22;

    /// <summary>What <see cref="Store"/> has written.</summary>
    [MethodImpl(Inline)]
    public static TapBlock<V, S> Load(ref float source) => new()
    {
        _sum00 = S.Load(ref source, 0),
        _sum01 = S.Load(ref source, S.Count),
        _sum02 = S.Load(ref source, 2 * S.Count),
        _sum10 = S.Load(ref source, 3 * S.Count),
        _sum11 = S.Load(ref source, 4 * S.Count),
        _sum12 = S.Load(ref source, 5 * S.Count),
        _sum20 = S.Load(ref source, 6 * S.Count),
        _sum21 = S.Load(ref source, 7 * S.Count),
        _sum22 = S.Load(ref source, 8 * S.Count),
    };

    /// <summary>Adds what one row of the image gives to taps one below the other.</summary>
    /// <param name="line">What the first tap across reads.</param>
    /// <param name="tapStep">Distance in floats to what the next tap across reads.</param>
    /// <param name="pixels">For each lane the one that it takes of what is read.</param>
    /// <param name="gradient0">The gradient of the sums whose topmost tap reads this row.</param>
    /// <param name="gradient1">Of those one row above.</param>
    /// <param name="gradient2">Two rows above.</param>
    [MethodImpl(Inline)]
    public void MultiplyAdd<TAcross, TDown>(ref float line, nint tapStep, V pixels, V gradient0, V gradient1, V gradient2)
        where TAcross : struct, ICount where TDown : struct, ICount
    {
        var value = LanePermutation.Spread(ref line, 0, pixels);
        _sum00 = S.MultiplyAdd(value, gradient0, _sum00);
        _sum10 = TDown.Count > 1 ? S.MultiplyAdd(value, gradient1, _sum10) : _sum10;
        _sum20 = TDown.Count > 2 ? S.MultiplyAdd(value, gradient2, _sum20) : _sum20;
        if (TAcross.Count > 1)
        {
            value = LanePermutation.Spread(ref line, tapStep, pixels);
            _sum01 = S.MultiplyAdd(value, gradient0, _sum01);
            _sum11 = TDown.Count > 1 ? S.MultiplyAdd(value, gradient1, _sum11) : _sum11;
            _sum21 = TDown.Count > 2 ? S.MultiplyAdd(value, gradient2, _sum21) : _sum21;
        }

        if (TAcross.Count > 2)
        {
            value = LanePermutation.Spread(ref line, 2 * tapStep, pixels);
            _sum02 = S.MultiplyAdd(value, gradient0, _sum02);
            _sum12 = TDown.Count > 1 ? S.MultiplyAdd(value, gradient1, _sum12) : _sum12;
            _sum22 = TDown.Count > 2 ? S.MultiplyAdd(value, gradient2, _sum22) : _sum22;
        }
    }

    /// <summary>Writes all sums, vector by vector.</summary>
    [MethodImpl(Inline)]
    public readonly void Store(ref float destination)
    {
        S.Store(_sum00, ref destination, 0);
        S.Store(_sum01, ref destination, S.Count);
        S.Store(_sum02, ref destination, 2 * S.Count);
        S.Store(_sum10, ref destination, 3 * S.Count);
        S.Store(_sum11, ref destination, 4 * S.Count);
        S.Store(_sum12, ref destination, 5 * S.Count);
        S.Store(_sum20, ref destination, 6 * S.Count);
        S.Store(_sum21, ref destination, 7 * S.Count);
        S.Store(_sum22, ref destination, 8 * S.Count);
    }
}
