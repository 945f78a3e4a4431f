using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = z for z &gt; 0, otherwise alpha · (eᶻ − 1) (Clevert et al. 2016); the derivative at 0 is alpha.</summary>
/// <param name="alpha">Minus the limit at −∞, not negative, or the output would not tell the sign of z.</param>
/// <exception cref="ArgumentOutOfRangeException">Alpha is negative or NaN.</exception>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ELU(float alpha) : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private readonly float _alpha = alpha >= 0 ? alpha : throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "The alpha of ELU must be 0 or more.");

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V> =>
        S.Select(S.GreaterThan(z, S.Zero), z, S.Multiply(S.Create(_alpha), Exponential.ExpMinusOne<V, S>(z)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>
    {
        // alpha · eᶻ = y + alpha.
        return S.Select(S.GreaterThan(source, S.Zero), S.Create(1f), S.Add(source, S.Create(_alpha)));
    }
}
