using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>What happens to a tile's sums when they are complete.</summary>
/// <typeparam name="V">The vector type.</typeparam>
/// <typeparam name="S">Its arithmetic.</typeparam>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Tile<V, S> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Writes φ of row h to <paramref name="destination"/> + h · <paramref name="stride"/>.</summary>
    [MethodImpl(Inline)]
    public static void Store<T, TActivation>(T tile, TActivation activation, ref float destination, nint stride)
        where T : struct, ITile<T, V, S> where TActivation : struct, IActivation
    {
        if (typeof(TActivation) == typeof(Linear))
        {
            tile.Store(ref destination, stride);
            return;
        }

        if (typeof(TActivation) == typeof(ReLU))
        {
            // Needs no register of its own; others would push the sums out of theirs.
            tile.Map(activation).Store(ref destination, stride);
            return;
        }

        if (T.Height == 1)
        {
            S.Store(activation.Apply<V, S>(tile.First), ref destination, 0);
            return;
        }

        tile.Store(ref destination, stride);
        ApplyRows(activation, ref destination, T.Height, stride);
    }

    /// <summary>
    /// Hands row h to a sink, as the gradient of the parameters from <paramref name="offset"/> + h · <paramref name="stride"/>. The
    /// memory is the caller's: with room of its own, this method is not inlined under NativeAOT, and the sums leave their registers.
    /// </summary>
    [MethodImpl(Inline)]
    public static void Drain<T, TSink>(T tile, ref float memory, TSink sink, nint offset, nint stride)
        where T : struct, ITile<T, V, S> where TSink : struct, IGradientSink, allows ref struct
    {
        if (T.Height == 1)
        {
            sink.Accept<V, S>(tile.First, offset);
            return;
        }

        tile.Store(ref memory, S.Count);
        DrainRows(ref memory, T.Height, sink, offset, stride);
    }

    /// <summary>A call of its own: an optimizer's constants would push the sums out of their registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DrainRows<TSink>(ref float values, nint rows, TSink sink, nint offset, nint stride)
        where TSink : struct, IGradientSink, allows ref struct
    {
        for (nint h = 0; h < rows; h++)
        {
            sink.Prefetch<V, S>(offset + (rows + h) * stride);
            sink.Accept<V, S>(S.Load(ref values, h * S.Count), offset + h * stride);
        }
    }

    /// <summary>A call of its own for the same reason.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ApplyRows<TActivation>(TActivation activation, ref float values, nint rows, nint stride) where TActivation : struct, IActivation
    {
        for (nint h = 0; h < rows; h++)
        {
            S.Store(activation.Apply<V, S>(S.Load(ref values, h * stride)), ref values, h * stride);
        }
    }
}
