using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Softmax and its logarithm made of exponentials, sums and quotients, with or without a shift by the maximum.</summary>
internal sealed class ComposedSoftmaxForm : NodeForm
{
    private const double Tolerance = 1e-9;

    public override IReadOnlyCollection<string> Operators { get; } = ["Exp", "Log", "Reciprocal", "Sub", "Div", "Mul"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs) => (node.OpType, inputs) switch
    {
        ("Exp", [EndingValue { IsLogarithm: true } logarithm]) => logarithm.Layer,
        ("Log", [LayerValue { Curve: null } softmax]) when softmax.Scaling.IsNone => SoftmaxValue.LogarithmOf(softmax, node),
        ("Log", [RowReductionValue { Kind: RowReduction.Sum } sum]) => sum with { Kind = RowReduction.LogarithmOfSum },
        ("Reciprocal", [RowReductionValue { Kind: RowReduction.Sum } sum]) => sum with { Kind = RowReduction.InverseSum },
        ("Sub", [LayerValue rows, RowReductionValue { Kind: RowReduction.Shift } shift]) => Shift(rows, shift),
        ("Sub", [LayerValue rows, RowReductionValue { Kind: RowReduction.LogarithmOfSum } sum]) => Exponential(rows, sum, node) is { } softmax ? SoftmaxValue.LogarithmOf(softmax, node) : null,
        ("Div", [LayerValue rows, RowReductionValue { Kind: RowReduction.Sum } sum]) => Quotient(rows, sum, node),
        ("Mul", [LayerValue rows, RowReductionValue { Kind: RowReduction.InverseSum } sum]) => Quotient(rows, sum, node),
        ("Mul", [RowReductionValue { Kind: RowReduction.InverseSum } sum, LayerValue rows]) => Quotient(rows, sum, node),
        _ => null,
    };

    /// <summary>Sums less something of their row.</summary>
    private static LayerValue? Shift(LayerValue rows, RowReductionValue shift) =>
        rows.Shift is null && rows.Curve?.FindAffine() is not null && ReferenceEquals(rows.Layer, shift.Of.Layer) && shift.IsAlignedWith(rows) ? rows with { Shift = shift } : null;

    /// <summary>Exponentials, each divided by the sum of all.</summary>
    private static LayerValue? Quotient(LayerValue rows, RowReductionValue sum, NodeProto node) =>
        AreOfOneRow(rows, sum) && rows.Curve!.FindExponential() is { } own && sum.Of.Curve!.FindExponential() is { } summed && AreClose(own, summed) ? SoftmaxValue.Of(rows, own.Factor, node) : null;

    /// <summary>Sums less the logarithm of the sum of their exponentials.</summary>
    private static LayerValue? Exponential(LayerValue rows, RowReductionValue sum, NodeProto node) =>
        AreOfOneRow(rows, sum) && rows.Curve!.FindAffine() is { } own && sum.Of.Curve!.FindExponential() is { } summed && AreClose(own, summed) ? SoftmaxValue.Of(rows, own.Factor, node) : null;

    private static bool AreOfOneRow(LayerValue rows, RowReductionValue sum) =>
        rows.Curve is not null && rows.Scaling.IsNone && ReferenceEquals(rows.Layer, sum.Of.Layer) && ReferenceEquals(rows.Shift, sum.Of.Shift) && sum.IsAlignedWith(rows);

    private static bool AreClose((double Factor, double Offset) first, (double Factor, double Offset) second) =>
        Math.Abs(first.Factor - second.Factor) <= Tolerance * Math.Abs(first.Factor) && Math.Abs(first.Offset - second.Offset) <= Tolerance * (1 + Math.Abs(first.Offset));
}
