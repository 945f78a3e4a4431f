using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = z / (1 + e⁻ᶻ), also called swish (Elfwing et al. 2018). Below −87 it stays at −1.4e-36.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SiLU : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => true;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V>
    {
        z = S.Max(S.Create(-87f), z);
        return S.Multiply(z, Logistic.SigmoidInRange<V, S>(z));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        // σ + z σ (1 − σ), with 1 − σ = 1 / (1 + eᶻ) taken as that, not as a difference. Above 30 it is 1 to the last bit.
        var z = S.Max(S.Create(-87f), S.Min(S.Create(30f), source));
        var one = S.Create(1f);
        var e = Exponential.ExpInRange<V, S>(z);
        var complement = S.Divide(one, S.Add(one, e));
        return S.Multiply(S.Multiply(e, complement), S.MultiplyAdd(z, complement, one));
    }
}
