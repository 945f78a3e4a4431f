using System.ComponentModel;
using NetGen.Simd;

namespace NetGen.Activations;

/// <summary>An elementwise activation and its derivative, generic over the SIMD width.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IActivation
{
    /// <summary>Whether the derivative needs the pre-activation z; otherwise the output y is enough.</summary>
    static abstract bool DerivativeNeedsPreActivation { get; }

    /// <summary>y = φ(z).</summary>
    V Apply<V, S>(V z) where V : struct where S : struct, ISimd<V>;

    /// <summary>
    /// φ'(z) from <paramref name="source"/>: the pre-activation z where <see cref="DerivativeNeedsPreActivation"/>,
    /// otherwise the output y.
    /// </summary>
    V Derivative<V, S>(V source) where V : struct where S : struct, ISimd<V>;
}
