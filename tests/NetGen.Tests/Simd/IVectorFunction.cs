using NetGen.Simd;

namespace NetGen.Tests.Simd;

/// <summary>A vector function under test and the function it approximates.</summary>
internal interface IVectorFunction
{
    V Apply<V, S>(V x) where V : struct where S : struct, ISimd<V>;

    double Exact(double x);
}
