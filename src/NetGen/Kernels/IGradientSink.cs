using System.ComponentModel;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// Where finished gradients go: into memory, or straight through the optimizer into the parameters. A sink refers to memory and
/// holds none, so that kernels may copy it.
/// </summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGradientSink
{
    /// <summary>Moves the place that offsets count from; at first it is the network's first parameter.</summary>
    /// <param name="floats">By how many floats.</param>
    void Advance(nint floats);

    /// <summary>Takes the gradient of the parameters from <paramref name="offset"/>, in floats.</summary>
    void Accept<V, S>(V gradient, nint offset) where V : struct where S : struct, ISimd<V>;

    /// <summary>Fetches into the cache what <see cref="Accept"/> will need for the parameters from <paramref name="offset"/>.</summary>
    void Prefetch<V, S>(nint offset) where V : struct where S : struct, ISimd<V>;
}
