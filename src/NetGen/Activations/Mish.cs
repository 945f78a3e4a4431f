using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = z · tanh(softplus(z)) (Misra 2019). Below −87 it stays at −1.4e-36.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Mish : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => true;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V>
    {
        // With e = eᶻ and n = e (e + 2), tanh(ln(1 + e)) = n / (n + 2). Above 40 it is 1 to the last bit.
        z = S.Max(S.Create(-87f), z);
        var e = Exponential.ExpInRange<V, S>(S.Min(S.Create(40f), z));
        var two = S.Create(2f);
        var n = S.Multiply(e, S.Add(e, two));
        return S.Multiply(z, S.Divide(n, S.Add(n, two)));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        // (n (n + 2) + 4 z e (1 + e)) / (n + 2)² with e and n as above. Above 20 it is 1 to the last bit.
        var z = S.Max(S.Create(-87f), S.Min(S.Create(20f), source));
        var e = Exponential.ExpInRange<V, S>(z);
        var two = S.Create(2f);
        var n = S.Multiply(e, S.Add(e, two));
        var n2 = S.Add(n, two);
        var slope = S.Multiply(S.Multiply(S.Create(4f), z), S.MultiplyAdd(e, e, e));
        return S.Divide(S.MultiplyAdd(n, n2, slope), S.Multiply(n2, n2));
    }
}
