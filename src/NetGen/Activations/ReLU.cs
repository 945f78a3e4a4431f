using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = max(0, z); the derivative at 0 is 0.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReLU : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V> =>
        S.Max(S.Zero, z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V> =>
        S.And(S.GreaterThan(source, S.Zero), S.Create(1f));
}
