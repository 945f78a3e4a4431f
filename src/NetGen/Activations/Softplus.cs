using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = ln(1 + eᶻ).</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Softplus : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V> =>
        Logistic.Softplus<V, S>(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        // 1 − e⁻ʸ.
        var minusY = S.Subtract(S.Zero, source);
        return S.Subtract(S.Zero, Exponential.ExpMinusOne<V, S>(minusY));
    }
}
