using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct LogOnePlusUnitFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Logarithm.LogOnePlusUnit<V, S>(x);

    public double Exact(double x) => Simd.Exact.LogOnePlus(x);
}
