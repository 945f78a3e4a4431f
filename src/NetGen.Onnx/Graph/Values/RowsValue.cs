using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Rows that the network computes with: its input, or a layer's outputs.</summary>
internal abstract record RowsValue : GraphValue, IShapedValue
{
    /// <summary>How they lie in the tensor; null where nothing is said.</summary>
    public abstract Layout? Layout { get; init; }

    /// <summary>What each number is multiplied by, and what is added to it, besides.</summary>
    public Scaling Scaling { get; init; } = Scaling.None;

    /// <summary>The operators that the rows have come through, for messages.</summary>
    public NodeTrail? Trail { get; init; }

    /// <summary>The last operator that has laid them out in another shape.</summary>
    public NodeProto? Reshaper { get; init; }

    /// <summary>The rows as a function of what they begin from.</summary>
    public abstract LayerValue AsNumbers();

    public GraphValue WithLayout(Layout layout, NodeProto node, FoldingBudget budget) => this with { Layout = layout, Reshaper = node };
}
