namespace NetGen;

/// <summary>A layer's weights and bias, with everything folded in that the graph does to its inputs and sums.</summary>
internal abstract record LayerParameters
{
    /// <summary>The weights' logical shape, the outputs first.</summary>
    public abstract IReadOnlyList<int> WeightShape { get; }

    /// <summary>Whether there is a bias, of the graph's own or by what is folded in.</summary>
    public bool HasBias => HasOwnBias || HasFoldedBias;

    /// <summary>Whether there is one only by what is folded in.</summary>
    public abstract bool HasFoldedBias { get; }

    /// <summary>The type that the weights are stored as.</summary>
    public abstract OnnxElementType ElementType { get; }

    /// <summary>Whether there is one of the graph's own.</summary>
    protected abstract bool HasOwnBias { get; }

    /// <summary>Copies the weights as <see cref="WeightShape"/>.</summary>
    /// <exception cref="WeightFormatException">One is not finite.</exception>
    public abstract void CopyWeightTo(Span<float> destination);

    /// <summary>Copies the bias.</summary>
    /// <exception cref="WeightFormatException">One is not finite.</exception>
    public abstract void CopyBiasTo(Span<float> destination);

    /// <summary>Copies the bias as it is stored, a single one for all outputs; zeros without one.</summary>
    protected static void CopyStored(ConstantValue? bias, Span<float> destination)
    {
        if (bias is null)
        {
            destination.Clear();
        }
        else if (bias.Tensor.ReadFloats() is [var single])
        {
            destination.Fill(single);
        }
        else
        {
            bias.Tensor.ReadFloats().CopyTo(destination);
        }
    }

    protected static void RequireFinite(ReadOnlySpan<float> values, OnnxTensor tensor, Func<int, long[]> place)
    {
        var index = NonFinite.IndexIn(values);
        if (index >= 0)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"Tensor '{tensor.Name}' gives {values[index]} at {ShapeText.Format(place(index))}: a weight must be finite and fit into 32 bits."));
        }
    }
}
