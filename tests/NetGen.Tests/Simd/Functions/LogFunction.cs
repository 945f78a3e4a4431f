using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct LogFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => Logarithm.Log<V, S>(x);

    public double Exact(double x) => Math.Log(x);
}
