using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A convolution as the graph gives it.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Input">What it takes.</param>
/// <param name="Weight">[outputs, inputs of a group, height, width].</param>
/// <param name="Bias">[outputs]; null without.</param>
/// <param name="Kernel">The kernel's window.</param>
/// <param name="Of">The images that it takes.</param>
/// <param name="Given">The images that it gives.</param>
internal sealed record ConvolutionDraft(NodeProto Operator, RowsValue Input, ConstantValue Weight, ConstantValue? Bias, ImageWindow Kernel, ImageShape Of, ImageShape Given) : LayerDraft
{
    /// <summary>What is done to the outputs of each channel besides.</summary>
    public Scaling OutputScaling { get; init; } = Scaling.None;

    public override string Kind => ConvolutionKind.NameOf(Groups, Of.Channels);

    public override NodeProto Node => Operator;

    public override object Operation => Operator;

    public override IReadOnlyList<RowsValue> Sources => [Input];

    public override IReadOnlyList<string> Paths => [Weight.Tensor.Name, NodeText.Name(Operator)];

    public override long Inputs => Of.Count;

    public override long Outputs => Given.Count;

    public override RowShape Shape { get; } = RowShape.OfImage(Given);

    public override ImageWindow Window => Kernel;

    public override int Groups => (int)(Of.Channels / Weight.Shape[1]);

    public override bool IsSized => true;

    public override bool HasWeights => true;

    public override bool GivesScaled => true;

    public override ScaledDraft? Scaled => _scaled;

    private ScaledDraft? _scaled;

    /// <summary>Outside the image there are zeros, to which nothing is added.</summary>
    public override bool Takes(Scaling input) => InputScaling(input) is { } scaling && !(scaling.HasOffset && Kernel.ReachesOutside);

    public override bool HasBias(Scaling input) => new ConvolutionParameters(this, InputScaling(input)!).HasBias;

    public override LayerDraft? Fold(Scaling next, NodeTrail? trail) =>
        next.OfChannels(Shape) is { } scaling ? this with { OutputScaling = OutputScaling.Then(scaling), _scaled = new(this, new(next), trail) } : null;

    public override LayerParameters Parameters(Scaling input, bool channelsFirst) => new ConvolutionParameters(this, InputScaling(input)!);

    private Scaling? InputScaling(Scaling input) => input.OfChannels(Input.AsNumbers().Layer.Shape);
}
