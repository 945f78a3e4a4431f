using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>One row, for what taller tiles leave over.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
public struct Tile1<V, S> : ITile<Tile1<V, S>, V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _row0;

    /// <inheritdoc/>
    public static int Height => 1;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile1<V, S> Start(V row) => new() { _row0 = row };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAdd(ref float factor, nint step, ref float row)
    {
        var vector = S.Load(ref row, 0);
        _row0 = S.MultiplyAdd(S.Broadcast(ref factor, 0), vector, _row0);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAdd4(ref float factor, nint step, ref float row, nint stride)
    {
        MultiplyAdd(ref factor, step, ref row);
        MultiplyAdd(ref Unsafe.Add(ref factor, 1), step, ref Unsafe.Add(ref row, stride));
        MultiplyAdd(ref Unsafe.Add(ref factor, 2), step, ref Unsafe.Add(ref row, 2 * stride));
        MultiplyAdd(ref Unsafe.Add(ref factor, 3), step, ref Unsafe.Add(ref row, 3 * stride));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Store(ref float destination, nint stride)
    {
        S.Store(_row0, ref destination, 0);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Store<TActivation>(TActivation activation, ref float destination, nint stride) where TActivation : struct, IActivation =>
        S.Store(activation.Apply<V, S>(_row0), ref destination, 0);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Drain<TSink>(ref TSink sink, nint offset, nint stride) where TSink : struct, IGradientSink, allows ref struct =>
        sink.Accept<V, S>(_row0, offset);
}
