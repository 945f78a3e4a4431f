using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>How a sliding tile reads what its weights are multiplied with.</summary>
internal interface ISlidingRead<V> where V : struct
{
    /// <summary>The factors at <paramref name="source"/> + <paramref name="offset"/>.</summary>
    V Load<S>(ref float source, nint offset) where S : struct, ISimd<V>;
}
