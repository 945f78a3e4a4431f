using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Two rows, for what six leave over.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
public struct Tile2<V, S> : ITile<Tile2<V, S>, V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private V _row0, _row1;

    /// <inheritdoc/>
    public static int Height => 2;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Tile2<V, S> Start(V row) => new() { _row0 = row, _row1 = row };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void MultiplyAdd(ref float factor, nint step, ref float row)
    {
        var vector = S.Load(ref row, 0);
        _row0 = S.MultiplyAdd(S.Broadcast(ref factor, 0), vector, _row0);
        _row1 = S.MultiplyAdd(S.Broadcast(ref factor, step), vector, _row1);
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
        S.Store(_row1, ref destination, stride);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Store<TActivation>(TActivation activation, ref float destination, nint stride) where TActivation : struct, IActivation
    {
        var rows = this;
        for (nint h = 0; h < Height; h++)
        {
            S.Store(activation.Apply<V, S>(RowOf(ref rows, h)), ref destination, h * stride);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public readonly void Drain<TSink>(ref TSink sink, nint offset, nint stride) where TSink : struct, IGradientSink, allows ref struct
    {
        var rows = this;
        for (nint h = 0; h < Height; h++)
        {
            sink.Accept<V, S>(RowOf(ref rows, h), offset + h * stride);
        }
    }

    /// <summary>
    /// Row <paramref name="index"/> of a copy in memory. A loop over it inlines an activation or an optimizer once;
    /// four times would pass what the JIT inlines, and the sums would leave their registers.
    /// </summary>
    [MethodImpl(Inline)]
    private static V RowOf(ref Tile2<V, S> copy, nint index) => Unsafe.Add(ref copy._row0, index);
}
