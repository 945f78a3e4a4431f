using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>y = z for z &gt; 0, otherwise slope · z; the derivative at 0 is the slope.</summary>
/// <param name="slope">The slope below 0, not negative, or the output would not tell the sign of z.</param>
/// <exception cref="ArgumentOutOfRangeException">The slope is negative or NaN.</exception>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LeakyReLU(float slope) : IActivation
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private readonly float _slope = slope >= 0 ? slope : throw new ArgumentOutOfRangeException(nameof(slope), slope, "The slope of LeakyReLU must be 0 or more.");

    /// <inheritdoc/>
    public static bool DerivativeNeedsPreActivation => false;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V> =>
        S.Select(S.GreaterThan(z, S.Zero), z, S.Multiply(S.Create(_slope), z));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V> =>
        S.Select(S.GreaterThan(source, S.Zero), S.Create(1f), S.Create(_slope));
}
