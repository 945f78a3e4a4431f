using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The sum of two values that layers or the input give.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="First">A term.</param>
/// <param name="Second">The other one.</param>
/// <param name="Width">Numbers per row.</param>
/// <param name="Numbers">What they are.</param>
internal sealed record SumDraft(NodeProto Operator, RowsValue First, RowsValue Second, long Width, RowShape Numbers) : LayerDraft
{
    public override string Kind => MergingKind.Attribute;

    public override NodeProto Node => Operator;

    public override IReadOnlyList<RowsValue> Sources => [First, Second];

    public override IReadOnlyList<string> Paths => [NodeText.Name(Operator)];

    public override long Outputs => Width;

    public override RowShape Shape => Numbers;

    public override bool IsCommutative => true;

    /// <summary>
    /// The sum of two values. Where both are functions of one layer's numbers, so is their sum, which may be a part of an activation;
    /// it is a layer where both are what layers give. Null where they are not of one shape.
    /// </summary>
    public static LayerValue? Add(NodeProto node, LayerValue first, LayerValue second)
    {
        if (SumTerms.Find(first, second, node) is not var (left, right, layout, shape))
        {
            return null;
        }

        var draft = new SumDraft(node, left, right, layout.Width, shape);
        if (!left.IsOfSameNumbers(right))
        {
            return new(draft, Curve.Identity, layout);
        }

        var sum = LayerValue.Combine([left, right], curves => Curve.Combine(curves, values => values[0] + values[1]), layout, node);
        return !IsTerm(left) || !IsTerm(right) ? sum
            : sum with { Bases = BasedCurve.Append(sum.Bases, new(draft, Scaling.None)) };
    }

    /// <summary>Whether a value is what a layer gives, with what is done to the layer's sums first.</summary>
    private static bool IsTerm(LayerValue value) =>
        Reading.FindExact(value) is not null || value.Bases.Any(based => !based.Base.Before.IsNone && ActivationCurves.Find(based.Curve) is not null);
}
