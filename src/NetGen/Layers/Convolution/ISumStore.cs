using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// How a tile's sums are stored. A type, and not a condition in the kernel: what is not taken would use up what the JIT is willing to inline.
/// </summary>
internal interface ISumStore
{
    /// <summary>Writes φ of row h to <paramref name="destination"/> + h · <paramref name="stride"/>.</summary>
    /// <param name="sums">The tile.</param>
    /// <param name="activation">φ.</param>
    /// <param name="destination">The place of the first row.</param>
    /// <param name="stride">Distance in floats between two rows.</param>
    /// <param name="count">Lanes that are channels.</param>
    static abstract void Store<V, S, T, TActivation>(T sums, TActivation activation, ref float destination, nint stride, int count)
        where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S> where TActivation : struct, IActivation;
}
