namespace NetGen;

/// <summary>A fully connected layer as the graph gives it: out = scaling(x · weight · scale + bias · biasScale).</summary>
/// <param name="NodeName">The operator's name.</param>
/// <param name="Input">What it takes: the network's input, or another layer's outputs.</param>
/// <param name="Weight">[in, out].</param>
/// <param name="Scale">What the weights are multiplied by: Gemm's alpha.</param>
internal sealed record LayerDraft(string NodeName, RowsValue Input, ConstantValue Weight, float Scale = 1)
{
    /// <summary>[out], or a single value for all; null without.</summary>
    public ConstantValue? Bias { get; init; }

    /// <summary>What the bias is multiplied by: Gemm's beta.</summary>
    public float BiasScale { get; init; } = 1;

    /// <summary>What is done to the sums besides.</summary>
    public Scaling OutputScaling { get; init; } = Scaling.None;

    public int Inputs => (int)Weight.Shape[0];

    public int Outputs => (int)Weight.Shape[1];
}
