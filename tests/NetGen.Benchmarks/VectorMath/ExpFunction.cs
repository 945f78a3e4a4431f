using System.Numerics.Tensors;
using NetGen.Simd;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>The exponential function.</summary>
internal readonly struct ExpFunction : IVectorFunction
{
    public static string Name => "exp";

    public static (float Low, float High) Domain => (float.NegativeInfinity, 88.72f);

    public static double UlpGoal => 1.1;

    public static V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Exponential.Exp<V, S>(x);

    public static void Tensor(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Exp(x, y);

    public static double Exact(double x) => Math.Exp(x);
}
