namespace NetGen;

/// <summary>A convolution's weights and bias.</summary>
/// <param name="Draft">The convolution.</param>
/// <param name="InputScaling">What is done to the channels of its inputs first.</param>
internal sealed record ConvolutionParameters(ConvolutionDraft Draft, Scaling InputScaling) : LayerParameters
{
    public override IReadOnlyList<int> WeightShape { get; } = [.. Draft.Weight.Shape.Select(size => (int)size)];

    public override bool HasFoldedBias => !HasOwnBias && (InputScaling.HasOffset || Draft.OutputScaling.HasOffset);

    public override OnnxElementType ElementType => Draft.Weight.Tensor.Type;

    protected override bool HasOwnBias => Draft.Bias is not null;

    private bool IsScaled => !InputScaling.IsNone || !Draft.OutputScaling.IsNone;

    /// <summary>Weights of one output channel.</summary>
    private int PerOutput => WeightShape[1] * Taps;

    private int Taps => WeightShape[2] * WeightShape[3];

    public override void CopyWeightTo(Span<float> destination)
    {
        Draft.Weight.Tensor.ReadFloats().CopyTo(destination);
        if (IsScaled)
        {
            for (var i = 0; i < destination.Length; i++)
            {
                destination[i] = (float)(destination[i] * Draft.OutputScaling.Factor(i / PerOutput) * InputScaling.Factor(ChannelOf(i)));
            }
        }

        RequireFinite(destination, Draft.Weight.Tensor, index => [index / PerOutput, index % PerOutput / Taps, index % Taps / WeightShape[3], index % WeightShape[3]]);
    }

    public override void CopyBiasTo(Span<float> destination)
    {
        if (!HasBias)
        {
            return;
        }

        CopyStored(Draft.Bias, destination);
        if (IsScaled)
        {
            AddFolded(destination);
        }

        RequireFinite(destination, (Draft.Bias ?? Draft.Weight).Tensor, index => [index]);
    }

    private void AddFolded(Span<float> bias)
    {
        var weight = InputScaling.HasOffset ? Draft.Weight.Tensor.ReadFloats() : [];
        for (var output = 0; output < bias.Length; output++)
        {
            var sum = (double)bias[output];
            for (var i = output * PerOutput; i < Math.Min((output + 1) * PerOutput, weight.Length); i++)
            {
                sum += weight[i] * InputScaling.Offset(ChannelOf(i));
            }

            bias[output] = (float)(sum * Draft.OutputScaling.Factor(output) + Draft.OutputScaling.Offset(output));
        }
    }

    /// <summary>The channel that a weight is multiplied by.</summary>
    private int ChannelOf(int weight)
    {
        var output = weight / PerOutput;
        var group = output / (WeightShape[0] / Draft.Groups);
        return group * WeightShape[1] + weight % PerOutput / Taps;
    }
}
