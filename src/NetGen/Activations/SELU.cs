using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = 1.0507 · (z for z &gt; 0, otherwise 1.6733 · (eᶻ − 1)) (Klambauer et al. 2017); the derivative at 0 is 1.7581.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SELU : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const float Scale = 1.0507009873554805f;
    private const float ScaledAlpha = (float)(1.0507009873554805 * 1.6732632423543772);

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V> =>
        S.Select(S.GreaterThan(z, S.Zero), S.Multiply(S.Create(Scale), z), S.Multiply(S.Create(ScaledAlpha), Exponential.ExpMinusOne<V, S>(z)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        // Scale · alpha · eᶻ = y + scale · alpha.
        return S.Select(S.GreaterThan(source, S.Zero), S.Create(Scale), S.Add(source, S.Create(ScaledAlpha)));
    }
}
