using System.ComponentModel;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>Inference of one network, emitted by the generator, generic over the SIMD width.</summary>
/// <remarks>For generated code, which implements it: what a later version adds has a body. Not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IForwardKernels
{
    /// <summary>Inputs per row.</summary>
    static abstract int InputSize { get; }

    /// <summary>Outputs per row.</summary>
    static abstract int OutputSize { get; }

    /// <summary>Floats of scratch that a row needs in a forward pass; a multiple of 16.</summary>
    static abstract int ScratchPerRow { get; }

    /// <summary>Rows that go through all layers together at the most: images take as much scratch as thousands of rows of values.</summary>
    static virtual int MostBlockRows => int.MaxValue;

    /// <summary>Computes one row.</summary>
    /// <param name="x">[inputs].</param>
    /// <param name="p">The parameters.</param>
    /// <param name="scratch">Aligned memory of <see cref="ScratchPerRow"/> floats, with any content.</param>
    /// <returns>[outputs], inside the scratch.</returns>
    static abstract ref float Row<V, S>(ref float x, ref float p, ref float scratch) where V : struct where S : struct, ISimd<V>;

    /// <summary>Computes a batch.</summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="scratch">Aligned memory of rows · <see cref="ScratchPerRow"/> floats, with any content.</param>
    /// <returns>[rows, outputs], rows padded to 16, inside the scratch.</returns>
    static abstract ref float Rows<V, S>(ref float x, int rows, ref float p, ref float scratch) where V : struct where S : struct, ISimd<V>;
}
