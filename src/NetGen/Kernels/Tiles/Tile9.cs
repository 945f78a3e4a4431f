using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Nine rows: sums of one vector are many, so that each vector that is loaded is multiplied often.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal struct Tile9<V, S> : ITile<Tile9<V, S>, V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _row0, _row1, _row2, _row3, _row4, _row5, _row6, _row7, _row8;

    /// <inheritdoc/>
    public static int Height => 9;

    /// <inheritdoc/>
    public readonly V First => _row0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile9<V, S> Start(V row) => new()
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
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile9<V, S> Load(ref float source, nint stride) => new()
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
    public readonly Tile9<V, S> Map<TActivation>(TActivation activation) where TActivation : struct, IActivation => new()
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
    }
}
