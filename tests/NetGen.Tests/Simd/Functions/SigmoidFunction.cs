using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct SigmoidFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Logistic.Sigmoid<V, S>(x);

    public double Exact(double x) => Simd.Exact.Sigmoid(x);
}
