using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct ErfFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => ErrorFunction.Erf<V, S>(x);

    public double Exact(double x) => Simd.Exact.Erf(x);
}
