using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Numbers of a layer or of the input, with what has been done to them.</summary>
/// <param name="Layer">What they begin from.</param>
/// <param name="Curve">The function of its numbers; null after Softmax.</param>
/// <param name="Layout">How they lie in the tensor.</param>
internal sealed record LayerValue(LayerDraft Layer, Curve? Curve, Layout? Layout) : RowsValue
{
    public override Layout? Layout { get; init; } = Layout;

    /// <summary>The curve as a function of what was computed first: of scaled sums, of another activation, of a sum.</summary>
    public IReadOnlyList<BasedCurve> Bases { get; init; } = [];

    /// <summary>Whether these are the layer's sums themselves.</summary>
    public bool IsPlain => Trail is null;

    /// <summary>What of the row was subtracted from its sums, such as their maximum; null for nothing.</summary>
    public RowReductionValue? Shift { get; init; }

    /// <summary>What Softmax gives is a function of no number by itself: something begins there.</summary>
    public override LayerValue AsNumbers() => Curve is null ? Begin() : this;

    /// <summary>The value as what further operators begin from, where it is what one of NetGen's layers gives; otherwise itself.</summary>
    public LayerValue Begin() =>
        Scaling.IsNone && Bases.LastOrDefault(based => !ReferenceEquals(based.Base.Source, Layer) && ReferenceEquals(based.Curve, Curve.Identity)) is { } own
            ? new LayerValue(own.Base.Source, Curve.Identity, Layout) { Reshaper = Reshaper }
            : this;

    /// <summary>What an operator on each number by itself makes of values of one source.</summary>
    /// <param name="operands">The values; all must be functions of one source's numbers.</param>
    /// <param name="combine">The operator, for one curve per value.</param>
    /// <param name="layout">The layout of what it gives.</param>
    /// <param name="node">The operator.</param>
    public static LayerValue Combine(IReadOnlyList<LayerValue> operands, Func<IReadOnlyList<Curve>, Curve> combine, Layout layout, NodeProto node)
    {
        var first = operands[0];
        var curve = combine([.. operands.Select(operand => operand.Curve!)]);
        var value = first with
        {
            Curve = curve,
            Bases = BasedCurve.Combine([.. operands.Select(operand => operand.Bases)], combine),
            Layout = layout,
            Trail = new(node, [.. operands.Select(operand => operand.Trail)]),
        };
        if (first.Layer.GivesScaled && curve.FindAffine() is var (factor, offset) && factor != 0 && Scaling.Of(factor, offset) is { IsNone: false } scaling)
        {
            return value with { Bases = BasedCurve.Append(value.Bases, new(first.Layer, scaling)) };
        }

        return Reading.FindExact(value) is null or { Activation.Kind: Act.Linear } ? value : value.AsBase();
    }

    /// <summary>Whether two are functions of the same numbers, in one layout.</summary>
    public bool IsOfSameNumbers(LayerValue other) =>
        Curve is not null && other.Curve is not null && ReferenceEquals(Layer, other.Layer) && ReferenceEquals(Shift, other.Shift) && Scaling.IsNone && other.Scaling.IsNone
        && Layout!.Equals(other.Layout!);

    /// <summary>The value with itself among the bases.</summary>
    public LayerValue AsBase() => this with { Bases = BasedCurve.Append(Bases, new(new ValueDraft(this), Scaling.None)) };

    /// <summary>
    /// The layer with what has been done to its sums folded into it; null where this is more than to multiply and to add, or nothing
    /// can become a part of it.
    /// </summary>
    /// <param name="next">What is done to them besides.</param>
    /// <param name="node">The operator that does it.</param>
    public LayerValue? Fold(Scaling next, NodeProto node)
    {
        if (Shift is not null || !Scaling.IsNone || Curve?.FindAffine() is not { } affine)
        {
            return null;
        }

        var scaling = Scaling.Of(affine.Factor, affine.Offset).Then(next);
        return (scaling.IsNone ? Layer : Layer.Fold(scaling, new(node, Trail))) is { } layer ? this with { Layer = layer, Curve = Curve.Identity, Bases = [], Trail = null } : null;
    }
}
