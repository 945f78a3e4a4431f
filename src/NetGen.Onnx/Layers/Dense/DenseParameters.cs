namespace NetGen;

/// <summary>A fully connected layer's weights and bias.</summary>
/// <param name="Draft">The layer.</param>
/// <param name="InputScaling">What is done to its inputs first.</param>
/// <param name="Source">What it reads, where that is an image whose numbers are wanted in the order of the network's rows; otherwise null.</param>
/// <param name="ChannelsFirst">Whether these are channel by channel.</param>
internal sealed record DenseParameters(DenseDraft Draft, Scaling InputScaling, RowShape? Source = null, bool ChannelsFirst = true) : LayerParameters
{
    /// <summary>For each number in the order of the network's rows, its place in what the layer reads.</summary>
    private readonly RowOrder _numbers = Source?.InOrder(ChannelsFirst) ?? RowOrder.Plain;

    public override IReadOnlyList<int> WeightShape => [Draft.Height, Draft.Width];

    public override bool HasFoldedBias => !HasOwnBias && (InputScaling.HasOffset || Draft.OutputScaling.HasOffset);

    public override OnnxElementType ElementType => Draft.Weight.Tensor.Type;

    protected override bool HasOwnBias => Draft.Bias is not null;

    private bool IsScaled => !InputScaling.IsNone || !Draft.OutputScaling.IsNone;

    /// <summary>For each number in the order of the network's rows, its place among the stored weights.</summary>
    private RowOrder Columns => Draft.Input.Layout is { Order: { IsPlain: false } order } ? order.Invert().After(_numbers)! : _numbers;

    /// <summary>Copies the weights as [out, in].</summary>
    /// <exception cref="WeightFormatException">One is not finite.</exception>
    public override void CopyWeightTo(Span<float> destination)
    {
        CopyStoredWeightTo(destination);
        if (IsScaled)
        {
            var inputs = Draft.Width;
            for (var i = 0; i < destination.Length; i++)
            {
                destination[i] = (float)(destination[i] * Draft.OutputScaling.Factor(i / inputs) * InputScaling.Factor(_numbers.PlaceOf(i % inputs)));
            }
        }

        var columns = Columns;
        RequireFinite(destination, Draft.Weight.Tensor, index =>
            Draft.Weight.IsTransposed ? [index / Draft.Width, columns.PlaceOf(index % Draft.Width)] : [columns.PlaceOf(index % Draft.Width), index / Draft.Width]);
    }

    /// <summary>Copies the bias.</summary>
    /// <exception cref="WeightFormatException">One is not finite.</exception>
    public override void CopyBiasTo(Span<float> destination)
    {
        if (!HasBias)
        {
            return;
        }

        CopyStored(Draft.Bias, destination);
        if (Draft.Bias is not null)
        {
            Multiply(destination, Draft.BiasScale);
        }

        if (IsScaled)
        {
            AddFoldedBias(destination);
        }

        RequireFinite(destination, (Draft.Bias ?? Draft.Weight).Tensor, index => [index]);
    }

    private void AddFoldedBias(Span<float> bias)
    {
        // Without offsets of the inputs no weight counts.
        var inputs = InputScaling.HasOffset ? Draft.Width : 0;
        var weight = new float[Draft.Height * inputs];
        if (inputs > 0)
        {
            CopyStoredWeightTo(weight);
        }

        for (var output = 0; output < bias.Length; output++)
        {
            var sum = (double)bias[output];
            for (var input = 0; input < inputs; input++)
            {
                sum += weight[output * inputs + input] * InputScaling.Offset(_numbers.PlaceOf(input));
            }

            bias[output] = (float)(sum * Draft.OutputScaling.Factor(output) + Draft.OutputScaling.Offset(output));
        }
    }

    private void CopyStoredWeightTo(Span<float> destination)
    {
        var stored = Draft.Weight.Tensor.ReadFloats();
        var (inputs, outputs, columns) = (Draft.Width, Draft.Height, Columns);
        if (Draft.Weight.IsTransposed && columns.IsPlain)
        {
            stored.CopyTo(destination);
        }
        else
        {
            var (inputStep, outputStep) = Draft.Weight.IsTransposed ? (1, inputs) : (outputs, 1);
            for (var input = 0; input < inputs; input++)
            {
                var column = columns.PlaceOf(input) * inputStep;
                for (var output = 0; output < outputs; output++)
                {
                    destination[output * inputs + input] = stored[column + output * outputStep];
                }
            }
        }

        Multiply(destination, Draft.Scale);
    }

    private static void Multiply(Span<float> values, float scale)
    {
        // By 1 nothing changes, and not-a-number would lose its bits.
        if (scale != 1)
        {
            foreach (ref var value in values)
            {
                value *= scale;
            }
        }
    }
}
