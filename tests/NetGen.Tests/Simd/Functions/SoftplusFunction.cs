using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct SoftplusFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Logistic.Softplus<V, S>(x);

    public double Exact(double x) => Simd.Exact.Softplus(x);
}
