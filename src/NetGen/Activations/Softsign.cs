using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = z / (1 + |z|).</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Softsign : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V>
    {
        // ∞ / ∞ would be NaN.
        var limit = S.Create(float.MaxValue);
        z = S.Max(S.Subtract(S.Zero, limit), S.Min(limit, z));
        return S.Divide(z, S.Add(S.Create(1f), S.Abs(z)));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        // (1 − |y|)².
        var rest = S.Subtract(S.Create(1f), S.Abs(source));
        return S.Multiply(rest, rest);
    }
}
