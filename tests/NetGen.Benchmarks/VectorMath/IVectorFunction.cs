using NetGen.Simd;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>A function of NetGen's vector math, with what it is compared to.</summary>
internal interface IVectorFunction
{
    static abstract string Name { get; }

    /// <summary>The inputs for which its error is stated.</summary>
    static abstract (float Low, float High) Domain { get; }

    /// <summary>Largest error in ulp that is asked for; NaN where nothing is.</summary>
    static abstract double UlpGoal { get; }

    /// <summary>NetGen's.</summary>
    static abstract V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V>;

    /// <summary>System.Numerics.Tensors'.</summary>
    static abstract void Tensor(ReadOnlySpan<float> x, Span<float> y);

    /// <summary>In double precision.</summary>
    static abstract double Exact(double x);
}
