namespace NetGen;

/// <summary>A layer's weights and bias, with everything folded in that the graph does to its inputs and sums.</summary>
/// <param name="Draft">The layer.</param>
/// <param name="InputScaling">What is done to its inputs first.</param>
internal sealed record LayerParameters(DenseDraft Draft, Scaling InputScaling)
{
    /// <summary>Whether there is a bias, of the graph's own or by what is folded in.</summary>
    public bool HasBias => Draft.Bias is not null || HasFoldedBias;

    /// <summary>Whether there is one only by what is folded in.</summary>
    public bool HasFoldedBias => Draft.Bias is null && (InputScaling.HasOffset || Draft.OutputScaling.HasOffset);

    /// <summary>The type that the weights are stored as.</summary>
    public OnnxElementType ElementType => Draft.Weight.Tensor.Type;

    private bool IsScaled => !InputScaling.IsNone || !Draft.OutputScaling.IsNone;

    /// <summary>Copies the weights as [out, in].</summary>
    /// <exception cref="WeightFormatException">One is not finite.</exception>
    public void CopyWeightTo(Span<float> destination)
    {
        CopyStoredWeightTo(destination);
        if (IsScaled)
        {
            var inputs = Draft.Width;
            for (var i = 0; i < destination.Length; i++)
            {
                destination[i] = (float)(destination[i] * Draft.OutputScaling.Factor(i / inputs) * InputScaling.Factor(i % inputs));
            }
        }

        RequireFinite(destination, Draft.Weight.Tensor, index => Draft.Weight.IsTransposed ? [index / Draft.Width, index % Draft.Width] : [index % Draft.Width, index / Draft.Width]);
    }

    /// <summary>Copies the bias.</summary>
    /// <exception cref="WeightFormatException">One is not finite.</exception>
    public void CopyBiasTo(Span<float> destination)
    {
        if (!HasBias)
        {
            return;
        }

        CopyStoredBiasTo(destination);
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
                sum += weight[output * inputs + input] * InputScaling.Offset(input);
            }

            bias[output] = (float)(sum * Draft.OutputScaling.Factor(output) + Draft.OutputScaling.Offset(output));
        }
    }

    private void CopyStoredWeightTo(Span<float> destination)
    {
        var stored = Draft.Weight.Tensor.ReadFloats();
        if (Draft.Weight.IsTransposed)
        {
            stored.CopyTo(destination);
        }
        else
        {
            var (inputs, outputs) = (Draft.Width, Draft.Height);
            for (var output = 0; output < outputs; output++)
            {
                for (var input = 0; input < inputs; input++)
                {
                    destination[output * inputs + input] = stored[input * outputs + output];
                }
            }
        }

        Multiply(destination, Draft.Scale);
    }

    private void CopyStoredBiasTo(Span<float> destination)
    {
        if (Draft.Bias is null)
        {
            destination.Clear();
            return;
        }

        var stored = Draft.Bias.Tensor.ReadFloats();
        if (stored.Length == 1)
        {
            destination.Fill(stored[0]);
        }
        else
        {
            stored.CopyTo(destination);
        }

        Multiply(destination, Draft.BiasScale);
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

    private static void RequireFinite(ReadOnlySpan<float> values, OnnxTensor tensor, Func<int, long[]> place)
    {
        var index = NonFinite.IndexIn(values);
        if (index >= 0)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"Tensor '{tensor.Name}' gives {values[index]} at {ShapeText.Format(place(index))}: a weight must be finite and fit into 32 bits."));
        }
    }
}
