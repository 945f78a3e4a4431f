namespace NetGen.Signal;

/// <summary>The pass of a layer that adds images, or makes something of each value of one.</summary>
/// <param name="layer">The layer.</param>
/// <param name="input">The distribution of its inputs.</param>
/// <param name="preActivation">That of its pre-activations, which are its inputs.</param>
/// <param name="activated">That of its activations.</param>
internal sealed class PixelPass(SignalLayer layer, SignalState input, PreActivation preActivation, Activated activated)
    : ImagePass(layer, input, preActivation, activated)
{
    protected override double KernelSpread => Image.KernelSpread;

    protected override double InheritedSpread => Image.InheritedSpread;

    protected override double Elasticity => Layer.Activation.Facts.IsIdentity ? 1 : base.Elasticity;

    public static PixelPass Of(SignalLayer layer, SignalState input, ImageSignal image, Func<SignalLayer, PreActivation, Activated> activate)
    {
        var z = PreActivation.OfImage(image.Field, Math.Max(0, input.CommonShare));
        return new(layer, input, z, activate(layer, z));
    }

    /// <summary>Each gradient goes back to the one value that it belongs to.</summary>
    public override GradientMoments ThroughWeights(GradientMoments preActivations) => preActivations with
    {
        Nodes = null,
        Image = Layer.Sources.Count > 1 ? OfPlaces(preActivations) with { Relative = null } : OfPlaces(preActivations),
    };
}
