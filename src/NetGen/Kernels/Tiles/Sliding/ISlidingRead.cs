using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>How a sliding tile reads what its weights are multiplied with.</summary>
internal interface ISlidingRead<V> where V : struct
{
    /// <summary>Whether two tiles at once are faster than one: not where loading is the limit.</summary>
    static abstract bool Pairs { get; }

    /// <summary>The factors at <paramref name="source"/> + <paramref name="offset"/>.</summary>
    V Load<S>(ref float source, nint offset) where S : struct, ISimd<V>;
}
