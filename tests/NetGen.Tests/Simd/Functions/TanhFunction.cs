using NetGen.Simd;

namespace NetGen.Tests.Simd;

internal readonly struct TanhFunction : IVectorFunction
{
    public V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V> => HyperbolicTangent.Tanh<V, S>(x);

    public double Exact(double x) => Math.Tanh(x);
}
