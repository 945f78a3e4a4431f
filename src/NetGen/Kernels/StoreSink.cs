using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Writes gradients to memory, in the order of the parameters.</summary>
/// <param name="gradients">The gradient of the network's first parameter.</param>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct StoreSink(ref float gradients) : IGradientSink
{
    private ref float _gradients = ref gradients;

    /// <inheritdoc/>
    public void Advance(nint floats) => _gradients = ref Unsafe.Add(ref _gradients, floats);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Accept<V, S>(V gradient, nint offset) where V : struct where S : struct, ISimd<V> =>
        S.Store(gradient, ref _gradients, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Prefetch<V, S>(nint offset) where V : struct where S : struct, ISimd<V>
    {
        // Memory that is only written need not be fetched.
    }
}
