using System.Numerics.Tensors;
using NetGen.Simd;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>The hyperbolic tangent.</summary>
internal readonly struct TanhFunction : IVectorFunction
{
    public static string Name => "tanh";

    public static (float Low, float High) Domain => (float.NegativeInfinity, float.PositiveInfinity);

    public static double UlpGoal => 5.2;

    public static V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => HyperbolicTangent.Tanh<V, S>(x);

    public static void Tensor(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Tanh(x, y);

    public static double Exact(double x) => Math.Tanh(x);
}
