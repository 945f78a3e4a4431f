namespace NetGen;

/// <summary>A fully connected layer as the graph gives it.</summary>
/// <param name="NodeName">The operator's name.</param>
/// <param name="Input">What it takes: the network's input, or another layer's outputs.</param>
/// <param name="Weight">[in, out].</param>
/// <param name="Scale">What the weights are multiplied by: Gemm's alpha.</param>
internal sealed record LayerDraft(string NodeName, GraphValue Input, ConstantValue Weight, float Scale = 1)
{
    /// <summary>[out], or a single value for all; null without.</summary>
    public ConstantValue? Bias { get; init; }

    /// <summary>What the bias is multiplied by: Gemm's beta.</summary>
    public float BiasScale { get; init; } = 1;

    public int Inputs => (int)Weight.Shape[0];

    public int Outputs => (int)Weight.Shape[1];

    /// <summary>Copies the weights as [out, in].</summary>
    /// <exception cref="WeightFormatException">One is not finite.</exception>
    public void CopyWeightTo(Span<float> destination)
    {
        var stored = Weight.Tensor.ReadFloats();
        if (Weight.IsTransposed)
        {
            stored.CopyTo(destination);
        }
        else
        {
            for (var output = 0; output < Outputs; output++)
            {
                for (var input = 0; input < Inputs; input++)
                {
                    destination[output * Inputs + input] = stored[input * Outputs + output];
                }
            }
        }

        Multiply(destination, Scale);
        RequireFinite(destination, Weight.Tensor, index => Weight.IsTransposed ? [index / Inputs, index % Inputs] : [index % Inputs, index / Inputs]);
    }

    /// <summary>Copies the bias.</summary>
    /// <exception cref="WeightFormatException">One is not finite.</exception>
    public void CopyBiasTo(Span<float> destination)
    {
        if (Bias is null)
        {
            return;
        }

        var stored = Bias.Tensor.ReadFloats();
        if (stored.Length == 1)
        {
            destination.Fill(stored[0]);
        }
        else
        {
            stored.CopyTo(destination);
        }

        Multiply(destination, BiasScale);
        RequireFinite(destination, Bias.Tensor, index => [index]);
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
