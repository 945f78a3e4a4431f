using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>One row: what taller tiles are stacked from.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal struct Tile1<V, S> : ITile<Tile1<V, S>, V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _row;

    /// <inheritdoc/>
    public static int Height => 1;

    /// <inheritdoc/>
    public readonly V First => _row;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile1<V, S> Start(V row) => new() { _row = row };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAdd(ref float factor, nint step, V vector) =>
        _row = S.MultiplyAdd(S.Broadcast(ref factor, 0), vector, _row);

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
    public readonly Tile1<V, S> Map<TActivation>(TActivation activation) where TActivation : struct, IActivation => new()
    {
        _row = activation.Apply<V, S>(_row),
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, nint stride) => S.Store(_row, ref destination, 0);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile1<V, S> Load(ref float source, nint stride) => new() { _row = S.Load(ref source, 0) };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAddVectors(ref float vectors, nint step, V factor) => _row = S.MultiplyAdd(S.Load(ref vectors, 0), factor, _row);
}
