using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Decisions that every kind of layer needs.</summary>
/// <param name="Layer">The declaration.</param>
/// <param name="Number">The layer's position, counted from 1.</param>
/// <param name="InputStride">Distance in floats between two rows of inputs.</param>
/// <param name="FusedLoss">Whether the loss takes this layer's pre-activations.</param>
internal abstract record LayerPlan(LayerModel Layer, int Number, int InputStride, bool FusedLoss)
{
    /// <summary>Rows of floats are padded to a vector of 512 bits.</summary>
    public const int Padding = 16;

    /// <summary>How inference reads the weights.</summary>
    public Precision Precision { get; init; }

    /// <summary>Offset of the narrow weights in what inference reads, in floats; −1 where it reads the others.</summary>
    public int NarrowStart { get; init; } = -1;

    public bool IsNarrow => NarrowStart >= 0;

    /// <summary>The emitted struct's name.</summary>
    public string TypeName => "Layer" + Literals.Integer(Number);

    /// <summary>Distance in floats between two rows of outputs.</summary>
    public int OutputStride => Pad(Layer.Outputs);

    /// <summary>Floats of the layer's parameters, padding included.</summary>
    public abstract int ParameterFloats { get; }

    /// <summary>Floats of the weights alone.</summary>
    public abstract int WeightFloats { get; }

    /// <summary>Floats of scratch for transposed weights.</summary>
    public abstract int TransposedFloats { get; }

    /// <summary>When the activation runs.</summary>
    public ActivationTiming Timing => Layer.Activation.Facts switch
    {
        { IsIdentity: true } => ActivationTiming.None,
        { IsElementwise: false } or { DerivativeNeedsPreActivation: true } => ActivationTiming.Separate,
        _ => FusedLoss ? ActivationTiming.Separate : ActivationTiming.InTile,
    };

    /// <summary>Whether training must keep the pre-activations beside the outputs.</summary>
    public bool KeepsPreActivation => !FusedLoss && Layer.Activation.Facts.DerivativeNeedsPreActivation;

    /// <summary>Whether the padding of the outputs is 0.</summary>
    public bool PadsWithZeros => Layer.Activation.Facts.KeepsPadding;

    /// <summary>The same layer with its parameters in other places.</summary>
    /// <param name="weightStart">Offset of the weights, in floats.</param>
    /// <param name="biasStart">Offset of the bias, if there is one.</param>
    public abstract LayerPlan At(int weightStart, int biasStart);

    public static int Pad(int length) => (length + Padding - 1) / Padding * Padding;
}
