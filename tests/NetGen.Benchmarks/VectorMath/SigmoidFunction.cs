using System.Numerics.Tensors;
using NetGen.Simd;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>The logistic function; below -87 NetGen's stays at 1.6e-38.</summary>
internal readonly struct SigmoidFunction : IVectorFunction
{
    public static string Name => "sigmoid";

    public static (float Low, float High) Domain => (-87, float.PositiveInfinity);

    public static double UlpGoal => 2.5;

    public static V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Logistic.Sigmoid<V, S>(x);

    public static void Tensor(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Sigmoid(x, y);

    public static double Exact(double x) => 1 / (1 + Math.Exp(-x));
}
