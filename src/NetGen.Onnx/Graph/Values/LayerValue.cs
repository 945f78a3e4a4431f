namespace NetGen;

/// <summary>Outputs of a layer, with what has been done to them.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Curve">The function of the layer's sums; null after Softmax.</param>
/// <param name="Layout">How they lie in the tensor.</param>
internal sealed record LayerValue(LayerDraft Layer, Curve? Curve, Layout? Layout) : RowsValue
{
    public override Layout? Layout { get; init; } = Layout;

    /// <summary>The curve as a function of what the sums were scaled to first, where they were.</summary>
    public IReadOnlyList<BasedCurve> Bases { get; init; } = [];

    /// <summary>Whether these are the layer's sums themselves.</summary>
    public bool IsPlain => Trail is null;

    /// <summary>What of the row was subtracted from its sums, such as their maximum; null for nothing.</summary>
    public RowReductionValue? Shift { get; init; }

    /// <summary>
    /// The layer with what has been done to its sums folded into its weights; null where this is more than to multiply and to add.
    /// </summary>
    /// <param name="next">What is done to them besides.</param>
    public LayerValue? Fold(Scaling next)
    {
        if (Shift is not null || !Scaling.IsNone || Curve?.FindAffine() is not { } affine)
        {
            return null;
        }

        var scaling = Scaling.Of(affine.Factor, affine.Offset).Then(next);
        return this with { Layer = scaling.IsNone ? Layer : Layer with { OutputScaling = Layer.OutputScaling.Then(scaling) }, Curve = Curve.Identity, Bases = [], Trail = null };
    }
}
