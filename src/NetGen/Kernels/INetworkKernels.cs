using System.ComponentModel;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>The computations of one network, emitted by the generator, generic over the SIMD width.</summary>
/// <remarks>For generated code, which implements it: what a later version adds has a body. Not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INetworkKernels : IForwardKernels
{
    /// <summary>Computes the loss of a batch and hands every parameter's gradient to a sink.</summary>
    /// <returns>The mean loss.</returns>
    static abstract float Train<V, S, TSink>(in TrainingPass pass, ref TSink sink)
        where V : struct where S : struct, ISimd<V> where TSink : struct, IGradientSink, allows ref struct;

    /// <summary>Shows every layer's pre-activations and activations of a pass that <see cref="Train"/> has run; parameters must be as they were.</summary>
    static abstract void SeeSignals<V, S>(in TrainingPass pass) where V : struct where S : struct, ISimd<V>;
}
