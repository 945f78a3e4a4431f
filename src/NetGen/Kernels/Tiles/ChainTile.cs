using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// One row in four partial sums, so that a single row does not wait for one addition after the other.
/// Rounds differently from the other tiles.
/// </summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
internal struct ChainTile<V, S> : ITile<ChainTile<V, S>, V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _chain0, _chain1, _chain2, _chain3;

    /// <inheritdoc/>
    public static int Height => 1;

    /// <inheritdoc/>
    public readonly V First
    {
        [MethodImpl(Inline)]
        get => S.Add(S.Add(_chain0, _chain1), S.Add(_chain2, _chain3));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static ChainTile<V, S> Start(V row) => new() { _chain0 = row, _chain1 = S.Zero, _chain2 = S.Zero, _chain3 = S.Zero };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAdd(ref float factor, nint step, V vector) =>
        _chain0 = S.MultiplyAdd(S.Broadcast(ref factor, 0), vector, _chain0);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAddAll(ref float factor, nint next, nint step, ref float row, nint stride, nint count)
    {
        nint k = 0;
        for (; k <= count - 4; k += 4)
        {
            MultiplyAdd4(ref Unsafe.Add(ref factor, k * next), next, ref Unsafe.Add(ref row, k * stride), stride);
        }

        for (; k < count; k++)
        {
            MultiplyAdd(ref Unsafe.Add(ref factor, k * next), step, S.Load(ref row, k * stride));
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly ChainTile<V, S> Map<TActivation>(TActivation activation) where TActivation : struct, IActivation =>
        Start(activation.Apply<V, S>(First));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, nint stride) => S.Store(First, ref destination, 0);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static ChainTile<V, S> Load(ref float source, nint stride) => Start(S.Load(ref source, 0));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAddVectors(ref float vectors, nint step, V factor) => _chain0 = S.MultiplyAdd(S.Load(ref vectors, 0), factor, _chain0);

    [MethodImpl(Inline)]
    private void MultiplyAdd4(ref float factor, nint next, ref float row, nint stride)
    {
        _chain0 = S.MultiplyAdd(S.Broadcast(ref factor, 0), S.Load(ref row, 0), _chain0);
        _chain1 = S.MultiplyAdd(S.Broadcast(ref factor, next), S.Load(ref row, stride), _chain1);
        _chain2 = S.MultiplyAdd(S.Broadcast(ref factor, 2 * next), S.Load(ref row, 2 * stride), _chain2);
        _chain3 = S.MultiplyAdd(S.Broadcast(ref factor, 3 * next), S.Load(ref row, 3 * stride), _chain3);
    }
}
