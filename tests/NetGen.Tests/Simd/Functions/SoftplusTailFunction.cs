using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct SoftplusTailFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Logistic.SoftplusTail<V, S>(x);

    public double Exact(double x) => Simd.Exact.LogOnePlus(Math.Exp(-Math.Abs(x)));
}
