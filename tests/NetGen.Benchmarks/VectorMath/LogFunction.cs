using System.Numerics.Tensors;
using NetGen.Simd;

namespace NetGen.Benchmarks.VectorMath;

/// <summary>The natural logarithm.</summary>
internal readonly struct LogFunction : IVectorFunction
{
    public static string Name => "log";

    public static (float Low, float High) Domain => (0, float.PositiveInfinity);

    public static double UlpGoal => double.NaN;

    public static V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Logarithm.Log<V, S>(x);

    public static void Tensor(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Log(x, y);

    public static double Exact(double x) => Math.Log(x);
}
