using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = z · HardSigmoid(z) (Howard et al. 2019); the derivative at −3 is 0, at 3 it is 1.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HardSwish : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => true;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V>
    {
        // −∞ · 0 would be NaN.
        z = S.Max(S.Create(-3f), z);
        return S.Multiply(z, new HardSigmoid().Apply<V, S>(z));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        var three = S.Create(3f);
        var middle = S.MultiplyAdd(source, S.Create(1 / 3f), S.Create(0.5f));
        var outside = S.And(S.GreaterThan(source, S.Zero), S.Create(1f));
        return S.Select(S.GreaterThan(three, S.Abs(source)), middle, outside);
    }
}
