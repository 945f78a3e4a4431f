using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = min(max(0, z / 6 + 1/2), 1); the derivative at ±3 is 0.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HardSigmoid : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V> =>
        S.Min(S.Create(1f), S.Max(S.Zero, S.MultiplyAdd(z, S.Create(1 / 6f), S.Create(0.5f))));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        var inside = S.And(S.GreaterThan(source, S.Zero), S.GreaterThan(S.Create(1f), source));
        return S.And(inside, S.Create(1 / 6f));
    }
}
