using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A fully connected layer as the graph gives it: out = scaling(x · weight · scale + bias · biasScale).</summary>
/// <param name="Product">The operator that multiplies.</param>
/// <param name="Input">What it takes.</param>
/// <param name="Weight">[in, out].</param>
/// <param name="Scale">What the weights are multiplied by: Gemm's alpha.</param>
internal sealed record DenseDraft(NodeProto Product, RowsValue Input, ConstantValue Weight, float Scale = 1) : LayerDraft
{
    /// <summary>[out], or a single value for all; null without.</summary>
    public ConstantValue? Bias { get; init; }

    /// <summary>What the bias is multiplied by: Gemm's beta.</summary>
    public float BiasScale { get; init; } = 1;

    /// <summary>What is done to the sums besides.</summary>
    public Scaling OutputScaling { get; init; } = Scaling.None;

    /// <summary>Numbers that it takes.</summary>
    public int Width => (int)Weight.Shape[0];

    /// <summary>Numbers that it gives.</summary>
    public int Height => (int)Weight.Shape[1];

    public override string Kind => DenseKind.Attribute;

    public override NodeProto Node => Product;

    public override object Operation => Product;

    public override IReadOnlyList<RowsValue> Sources => [Input];

    public override IReadOnlyList<string> Paths => [Weight.Tensor.Name, NodeText.Name(Product)];

    public override long Inputs => Width;

    public override long Outputs => Height;

    public override bool IsSized => true;

    public override bool HasWeights => true;

    public override RowsValue? Flattened => Input;

    public override bool ReordersFlattened => true;

    public override bool Takes(Scaling input) => true;

    public override bool GivesScaled => true;

    public override ScaledDraft? Scaled => _scaled;

    private ScaledDraft? _scaled;

    /// <summary>The layer that changes nothing: its weights are a diagonal of ones.</summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="rows">What it takes.</param>
    /// <param name="width">How many numbers.</param>
    /// <param name="budget">What may be computed with constants.</param>
    public static DenseDraft Identity(string name, RowsValue rows, int width, FoldingBudget budget)
    {
        budget.Take((long)width * width);
        var diagonal = new float[width * width];
        for (var i = 0; i < width; i++)
        {
            diagonal[i * width + i] = 1;
        }

        return new(new NodeProto { Name = name }, rows, new(OnnxTensor.Of(name, [width, width], diagonal)));
    }

    public override bool HasBias(Scaling input) => new DenseParameters(this, input).HasBias;

    public override LayerDraft Fold(Scaling next, NodeTrail? trail) => this with { OutputScaling = OutputScaling.Then(next), _scaled = new(this, new(next), trail) };

    /// <summary>The same with a bias, bit for bit.</summary>
    /// <param name="bias">[out].</param>
    /// <param name="node">The operator that adds it.</param>
    /// <param name="budget">What may be computed with constants.</param>
    public DenseDraft WithBias(ConstantValue bias, NodeProto node, FoldingBudget budget) =>
        this with { Bias = bias, _scaled = new(this, new(() => Offsets(bias.Tensor, budget)), new(node)) };

    public override LayerParameters Parameters(Scaling input, bool channelsFirst) =>
        new DenseParameters(this, input, Input.AsNumbers().Layer.Shape is { Image: not null } shape ? shape : null, channelsFirst);

    private static Scaling Offsets(OnnxTensor bias, FoldingBudget budget)
    {
        budget.Take(bias.Count);
        return Scaling.OfOffsets([.. bias.ReadFloats()]);
    }
}
