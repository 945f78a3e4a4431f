using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Sixteen rows.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal struct Tile16<V, S> : ITile<Tile16<V, S>, V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _row0, _row1, _row2, _row3, _row4, _row5, _row6, _row7, _row8, _row9, _row10, _row11, _row12, _row13, _row14, _row15;

    /// <inheritdoc/>
    public static int Height => 16;

    /// <inheritdoc/>
    public readonly V First => _row0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile16<V, S> Start(V row) => new()
    {
        _row0 = row,
        _row1 = row,
        _row2 = row,
        _row3 = row,
        _row4 = row,
        _row5 = row,
        _row6 = row,
        _row7 = row,
        _row8 = row,
        _row9 = row,
        _row10 = row,
        _row11 = row,
        _row12 = row,
        _row13 = row,
        _row14 = row,
        _row15 = row,
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile16<V, S> Load(ref float source, nint stride) => new()
    {
        _row0 = S.Load(ref source, 0),
        _row1 = S.Load(ref source, stride),
        _row2 = S.Load(ref source, 2 * stride),
        _row3 = S.Load(ref source, 3 * stride),
        _row4 = S.Load(ref source, 4 * stride),
        _row5 = S.Load(ref source, 5 * stride),
        _row6 = S.Load(ref source, 6 * stride),
        _row7 = S.Load(ref source, 7 * stride),
        _row8 = S.Load(ref source, 8 * stride),
        _row9 = S.Load(ref source, 9 * stride),
        _row10 = S.Load(ref source, 10 * stride),
        _row11 = S.Load(ref source, 11 * stride),
        _row12 = S.Load(ref source, 12 * stride),
        _row13 = S.Load(ref source, 13 * stride),
        _row14 = S.Load(ref source, 14 * stride),
        _row15 = S.Load(ref source, 15 * stride),
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAdd(ref float factor, nint step, V vector)
    {
        _row0 = S.MultiplyAdd(S.Broadcast(ref factor, 0), vector, _row0);
        _row1 = S.MultiplyAdd(S.Broadcast(ref factor, step), vector, _row1);
        _row2 = S.MultiplyAdd(S.Broadcast(ref factor, 2 * step), vector, _row2);
        _row3 = S.MultiplyAdd(S.Broadcast(ref factor, 3 * step), vector, _row3);
        _row4 = S.MultiplyAdd(S.Broadcast(ref factor, 4 * step), vector, _row4);
        _row5 = S.MultiplyAdd(S.Broadcast(ref factor, 5 * step), vector, _row5);
        _row6 = S.MultiplyAdd(S.Broadcast(ref factor, 6 * step), vector, _row6);
        _row7 = S.MultiplyAdd(S.Broadcast(ref factor, 7 * step), vector, _row7);
        _row8 = S.MultiplyAdd(S.Broadcast(ref factor, 8 * step), vector, _row8);
        _row9 = S.MultiplyAdd(S.Broadcast(ref factor, 9 * step), vector, _row9);
        _row10 = S.MultiplyAdd(S.Broadcast(ref factor, 10 * step), vector, _row10);
        _row11 = S.MultiplyAdd(S.Broadcast(ref factor, 11 * step), vector, _row11);
        _row12 = S.MultiplyAdd(S.Broadcast(ref factor, 12 * step), vector, _row12);
        _row13 = S.MultiplyAdd(S.Broadcast(ref factor, 13 * step), vector, _row13);
        _row14 = S.MultiplyAdd(S.Broadcast(ref factor, 14 * step), vector, _row14);
        _row15 = S.MultiplyAdd(S.Broadcast(ref factor, 15 * step), vector, _row15);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAddVectors(ref float vectors, nint step, V factor)
    {
        _row0 = S.MultiplyAdd(S.Load(ref vectors, 0), factor, _row0);
        _row1 = S.MultiplyAdd(S.Load(ref vectors, step), factor, _row1);
        _row2 = S.MultiplyAdd(S.Load(ref vectors, 2 * step), factor, _row2);
        _row3 = S.MultiplyAdd(S.Load(ref vectors, 3 * step), factor, _row3);
        _row4 = S.MultiplyAdd(S.Load(ref vectors, 4 * step), factor, _row4);
        _row5 = S.MultiplyAdd(S.Load(ref vectors, 5 * step), factor, _row5);
        _row6 = S.MultiplyAdd(S.Load(ref vectors, 6 * step), factor, _row6);
        _row7 = S.MultiplyAdd(S.Load(ref vectors, 7 * step), factor, _row7);
        _row8 = S.MultiplyAdd(S.Load(ref vectors, 8 * step), factor, _row8);
        _row9 = S.MultiplyAdd(S.Load(ref vectors, 9 * step), factor, _row9);
        _row10 = S.MultiplyAdd(S.Load(ref vectors, 10 * step), factor, _row10);
        _row11 = S.MultiplyAdd(S.Load(ref vectors, 11 * step), factor, _row11);
        _row12 = S.MultiplyAdd(S.Load(ref vectors, 12 * step), factor, _row12);
        _row13 = S.MultiplyAdd(S.Load(ref vectors, 13 * step), factor, _row13);
        _row14 = S.MultiplyAdd(S.Load(ref vectors, 14 * step), factor, _row14);
        _row15 = S.MultiplyAdd(S.Load(ref vectors, 15 * step), factor, _row15);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAddAll(ref float factor, nint next, nint step, ref float row, nint stride, nint count)
    {
        for (nint k = 0; k < count; k++)
        {
            MultiplyAdd(ref Unsafe.Add(ref factor, k * next), step, S.Load(ref row, k * stride));
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly Tile16<V, S> Map<TActivation>(TActivation activation) where TActivation : struct, IActivation => new()
    {
        _row0 = activation.Apply<V, S>(_row0),
        _row1 = activation.Apply<V, S>(_row1),
        _row2 = activation.Apply<V, S>(_row2),
        _row3 = activation.Apply<V, S>(_row3),
        _row4 = activation.Apply<V, S>(_row4),
        _row5 = activation.Apply<V, S>(_row5),
        _row6 = activation.Apply<V, S>(_row6),
        _row7 = activation.Apply<V, S>(_row7),
        _row8 = activation.Apply<V, S>(_row8),
        _row9 = activation.Apply<V, S>(_row9),
        _row10 = activation.Apply<V, S>(_row10),
        _row11 = activation.Apply<V, S>(_row11),
        _row12 = activation.Apply<V, S>(_row12),
        _row13 = activation.Apply<V, S>(_row13),
        _row14 = activation.Apply<V, S>(_row14),
        _row15 = activation.Apply<V, S>(_row15),
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, nint stride)
    {
        S.Store(_row0, ref destination, 0);
        S.Store(_row1, ref destination, stride);
        S.Store(_row2, ref destination, 2 * stride);
        S.Store(_row3, ref destination, 3 * stride);
        S.Store(_row4, ref destination, 4 * stride);
        S.Store(_row5, ref destination, 5 * stride);
        S.Store(_row6, ref destination, 6 * stride);
        S.Store(_row7, ref destination, 7 * stride);
        S.Store(_row8, ref destination, 8 * stride);
        S.Store(_row9, ref destination, 9 * stride);
        S.Store(_row10, ref destination, 10 * stride);
        S.Store(_row11, ref destination, 11 * stride);
        S.Store(_row12, ref destination, 12 * stride);
        S.Store(_row13, ref destination, 13 * stride);
        S.Store(_row14, ref destination, 14 * stride);
        S.Store(_row15, ref destination, 15 * stride);
    }
}
