using System.ComponentModel;
using NetGen.Activations;
using NetGen.Simd;

namespace NetGen.Kernels;

/// <summary>
/// The shape of fully connected layers, in constants. The generator emits one struct for all layers of a shape, whose parameters lie
/// one after the other from the first weight on; its kernel computes one panel of the result, so that <see cref="Dense{V, S}"/> can
/// choose tiles and order.
/// </summary>
/// <remarks>For generated code, which implements it: what a later version adds has a body. Not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDenseLayer
{
    /// <summary>Inputs per row.</summary>
    static abstract int Inputs { get; }

    /// <summary>Outputs per row.</summary>
    static abstract int Outputs { get; }

    /// <summary>Distance in floats between two rows of inputs.</summary>
    static abstract int InputStride { get; }

    /// <summary>The order of the weights.</summary>
    static abstract WeightLayout Layout { get; }

    /// <summary>Offset of the bias from the layer's first weight, in floats; −1 without one.</summary>
    static abstract int BiasStart { get; }

    /// <summary>
    /// y = φ(W x + b) for a panel of outputs (for all outputs when the weights lie in rows). Reads x at the distance of its rows, writes
    /// rows padded to 16 floats.
    /// </summary>
    /// <param name="x">[rows, inputs].</param>
    /// <param name="first">The first row.</param>
    /// <param name="last">The end of the rows, at least a tile's height from the batch's first; the last tile may reach back before <paramref name="first"/>.</param>
    /// <param name="p">The layer's parameters.</param>
    /// <param name="activation">φ.</param>
    /// <param name="y">[rows, outputs].</param>
    /// <param name="panel">The first output.</param>
    static abstract void Forward<V, S, T, TActivation>(ref float x, nint first, nint last, ref float p, TActivation activation, ref float y, nint panel)
        where V : struct where S : struct, ISimd<V> where T : struct, ITile<T, V, S> where TActivation : struct, IActivation;
}
