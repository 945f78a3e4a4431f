using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = z · Φ(z), with Φ the normal distribution function (Hendrycks and Gimpel 2016). Error at most 1.9e-7 · |z|: below −5.3 it is 0.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GELU : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const float InverseSqrt2 = 0.707106781f;
    private const float InverseSqrt2Pi = 0.398942280f;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => true;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V>
    {
        // Below −6 the error function is exactly −1, and −∞ would give −∞ + ∞.
        z = S.Max(S.Create(-6f), z);
        var half = S.Multiply(z, S.Create(0.5f));
        return S.MultiplyAdd(half, ErrorFunction.Erf<V, S>(S.Multiply(z, S.Create(InverseSqrt2))), half);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        // φ'(z) = Φ(z) + z · e^(−z²/2) / √(2π); beyond ±10 it is 0 or 1 to the last bit.
        var z = S.Max(S.Create(-10f), S.Min(S.Create(10f), source));
        var distribution = S.MultiplyAdd(S.Create(0.5f), ErrorFunction.Erf<V, S>(S.Multiply(z, S.Create(InverseSqrt2))), S.Create(0.5f));
        var bell = Exponential.ExpInRange<V, S>(S.Multiply(S.Multiply(z, z), S.Create(-0.5f)));
        return S.MultiplyAdd(S.Multiply(z, S.Create(InverseSqrt2Pi)), bell, distribution);
    }
}
