using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct ExpMinusOneFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Exponential.ExpMinusOne<V, S>(x);

    public double Exact(double x) => Simd.Exact.ExpMinusOne(x);
}
