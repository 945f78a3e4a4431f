using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Two rows, for what taller tiles leave over.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal struct Tile2<V, S> : ITile<Tile2<V, S>, V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _row0, _row1;

    /// <inheritdoc/>
    public static int Height => 2;

    /// <inheritdoc/>
    public readonly V First => _row0;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile2<V, S> Start(V row) => new() { _row0 = row, _row1 = row };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAdd(ref float factor, nint step, V vector)
    {
        _row0 = S.MultiplyAdd(S.Broadcast(ref factor, 0), vector, _row0);
        _row1 = S.MultiplyAdd(S.Broadcast(ref factor, step), vector, _row1);
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
    public readonly Tile2<V, S> Map<TActivation>(TActivation activation) where TActivation : struct, IActivation => new()
    {
        _row0 = activation.Apply<V, S>(_row0),
        _row1 = activation.Apply<V, S>(_row1),
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, nint stride)
    {
        S.Store(_row0, ref destination, 0);
        S.Store(_row1, ref destination, stride);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile2<V, S> Load(ref float source, nint stride) => new()
    {
        _row0 = S.Load(ref source, 0),
        _row1 = S.Load(ref source, stride),
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAddVectors(ref float vectors, nint step, V factor)
    {
        _row0 = S.MultiplyAdd(S.Load(ref vectors, 0), factor, _row0);
        _row1 = S.MultiplyAdd(S.Load(ref vectors, step), factor, _row1);
    }
}
