using NetGen.Simd;

namespace NetGen.Tests.Simd;

/// <summary>Something to run at each vector width.</summary>
internal interface IWidthAction
{
    void Run<V, S>() where V : struct where S : struct, ISimd<V>;
}
