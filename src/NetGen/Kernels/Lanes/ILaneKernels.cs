using System.ComponentModel;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>One row of a small network as straight-line code: activations stay in registers, and each weight is multiplied with a lane of one.</summary>
/// <remarks>For generated code, which implements it: what a later version adds has a body. Not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneKernels
{
    /// <summary>Lanes of the vectors that it is written for: 8 where no layer has more outputs, otherwise 16.</summary>
    static abstract int Lanes { get; }

    /// <summary>Computes one row.</summary>
    /// <typeparam name="V">A vector of <see cref="Lanes"/> floats.</typeparam>
    /// <typeparam name="S">Its arithmetic.</typeparam>
    /// <param name="x">[inputs].</param>
    /// <param name="p">The parameters.</param>
    /// <param name="y">[outputs], padded to 16; aligned, with any content before.</param>
    static abstract void Row<V, S>(ref float x, ref float p, ref float y) where V : struct where S : struct, ISimd<V>;
}
