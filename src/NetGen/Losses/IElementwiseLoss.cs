using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>A loss that is a sum over single outputs, and its derivative, generic over the SIMD width.</summary>
internal interface IElementwiseLoss
{
    /// <summary>The loss of an output y against its target t.</summary>
    static abstract V Value<V, S>(V output, V target) where V : struct where S : struct, ISimd<V>;

    /// <summary>The loss's derivative with respect to the output.</summary>
    static abstract V Derivative<V, S>(V output, V target) where V : struct where S : struct, ISimd<V>;
}
