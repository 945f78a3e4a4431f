using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A value whose numbers operators may lay out in another shape.</summary>
internal interface IShapedValue
{
    /// <summary>Its layout; null where nothing is known of it.</summary>
    Layout? Layout { get; }

    /// <summary>The same numbers in another layout; null where it cannot have it.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="node">The operator that lays it out.</param>
    /// <param name="budget">What may be computed with constants.</param>
    GraphValue? WithLayout(Layout layout, NodeProto node, FoldingBudget budget);
}
