using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = min(max(−1, z), 1); the derivative at ±1 is 0.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HardTanh : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V> =>
        S.Min(S.Create(1f), S.Max(S.Create(-1f), z));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        var one = S.Create(1f);
        return S.And(S.GreaterThan(one, S.Abs(source)), one);
    }
}
