using System.ComponentModel;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>A batch of a network whose layers would not fill a vector: each vector holds one unit of as many rows as it has lanes.</summary>
/// <remarks>
/// There is no padding here, so that an infinite input gives what it must. Elsewhere it meets the padding's zero weights, and a single row
/// of the same network may give NaN.
/// For generated code, which implements it: what a later version adds has a body. Not meant to be used otherwise, and may change with the generator.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IColumnKernels
{
    /// <summary>Computes as many rows as a vector has lanes. Layers alternate between the two pieces of memory.</summary>
    /// <param name="even">The inputs, [inputs][lanes], and room for 16 vectors.</param>
    /// <param name="odd">Room for 16 vectors.</param>
    /// <param name="p">The parameters.</param>
    /// <returns>[outputs][lanes], in one of the two.</returns>
    static abstract ref float Block<V, S>(ref float even, ref float odd, ref float p) where V : struct where S : struct, ISimd<V>;
}
