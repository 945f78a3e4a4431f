using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct ExpNormalFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Exponential.ExpNormal<V, S>(x);

    public double Exact(double x) => Math.Exp(x);
}
