using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Some sums of a row, each of the pixel at its place and its two neighbours; those outside of the image are left out.</summary>
internal struct Neighbours<V, S, TPart> where V : struct where S : struct, ISimd<V> where TPart : struct, IRowPart
{
    private V _sum0, _sum1, _sum2, _sum3, _sum4, _sum5, _sum6, _sum7;

    /// <summary>All sums start with <paramref name="bias"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Neighbours<V, S, TPart> Start(V bias) =>
        new() { _sum0 = bias, _sum1 = bias, _sum2 = bias, _sum3 = bias, _sum4 = bias, _sum5 = bias, _sum6 = bias, _sum7 = bias };

    /// <summary>Adds the products with a row of pixels, each loaded once.</summary>
    /// <param name="line">The pixel at the first sum's place.</param>
    /// <param name="step">Distance in floats to the next.</param>
    /// <param name="before">Weights of the pixel before a sum's own.</param>
    /// <param name="at">Of its own.</param>
    /// <param name="after">Of the one behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MultiplyAdd(ref float line, nint step, V before, V at, V after)
    {
        if (TPart.HasBefore)
        {
            _sum0 = S.MultiplyAdd(S.Load(ref line, -step), before, _sum0);
        }

        var pixel = S.Load(ref line, 0);
        _sum0 = S.MultiplyAdd(pixel, at, _sum0);
        _sum1 = S.MultiplyAdd(pixel, before, _sum1);

        pixel = S.Load(ref line, step);
        _sum0 = S.MultiplyAdd(pixel, after, _sum0);
        _sum1 = S.MultiplyAdd(pixel, at, _sum1);
        _sum2 = S.MultiplyAdd(pixel, before, _sum2);

        if (TPart.Width > 2)
        {
            pixel = S.Load(ref line, 2 * step);
            _sum1 = S.MultiplyAdd(pixel, after, _sum1);
            _sum2 = S.MultiplyAdd(pixel, at, _sum2);
            _sum3 = S.MultiplyAdd(pixel, before, _sum3);
        }

        if (TPart.Width > 3)
        {
            pixel = S.Load(ref line, 3 * step);
            _sum2 = S.MultiplyAdd(pixel, after, _sum2);
            _sum3 = S.MultiplyAdd(pixel, at, _sum3);
            _sum4 = S.MultiplyAdd(pixel, before, _sum4);
        }

        if (TPart.Width > 4)
        {
            pixel = S.Load(ref line, 4 * step);
            _sum3 = S.MultiplyAdd(pixel, after, _sum3);
            _sum4 = S.MultiplyAdd(pixel, at, _sum4);
            _sum5 = S.MultiplyAdd(pixel, before, _sum5);
        }

        if (TPart.Width > 5)
        {
            pixel = S.Load(ref line, 5 * step);
            _sum4 = S.MultiplyAdd(pixel, after, _sum4);
            _sum5 = S.MultiplyAdd(pixel, at, _sum5);
            _sum6 = S.MultiplyAdd(pixel, before, _sum6);
        }

        if (TPart.Width > 6)
        {
            pixel = S.Load(ref line, 6 * step);
            _sum5 = S.MultiplyAdd(pixel, after, _sum5);
            _sum6 = S.MultiplyAdd(pixel, at, _sum6);
            _sum7 = S.MultiplyAdd(pixel, before, _sum7);
        }

        if (TPart.Width > 7)
        {
            pixel = S.Load(ref line, 7 * step);
            _sum6 = S.MultiplyAdd(pixel, after, _sum6);
            _sum7 = S.MultiplyAdd(pixel, at, _sum7);
        }

        if (TPart.HasAfter)
        {
            _sum7 = S.MultiplyAdd(S.Load(ref line, 8 * step), after, _sum7);
        }
    }

    /// <summary>Writes the activations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<TActivation>(TActivation activation, ref float destination, nint step) where TActivation : struct, IActivation
    {
        S.Store(activation.Apply<V, S>(_sum0), ref destination, 0);
        S.Store(activation.Apply<V, S>(_sum1), ref destination, step);

        if (TPart.Width > 2)
        {
            S.Store(activation.Apply<V, S>(_sum2), ref destination, 2 * step);
        }

        if (TPart.Width > 3)
        {
            S.Store(activation.Apply<V, S>(_sum3), ref destination, 3 * step);
        }

        if (TPart.Width > 4)
        {
            S.Store(activation.Apply<V, S>(_sum4), ref destination, 4 * step);
        }

        if (TPart.Width > 5)
        {
            S.Store(activation.Apply<V, S>(_sum5), ref destination, 5 * step);
        }

        if (TPart.Width > 6)
        {
            S.Store(activation.Apply<V, S>(_sum6), ref destination, 6 * step);
        }

        if (TPart.Width > 7)
        {
            S.Store(activation.Apply<V, S>(_sum7), ref destination, 7 * step);
        }
    }
}
