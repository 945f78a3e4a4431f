namespace NetGen;

/// <summary>How a value comes from a layer's numbers: after(activation(before(numbers))).</summary>
/// <param name="Source">Whose numbers.</param>
/// <param name="Activation">The activation.</param>
/// <param name="Curve">Its curve; null for Softmax, which takes a whole row.</param>
internal sealed record Reading(LayerDraft Source, Activation Activation, Curve? Curve)
{
    /// <summary>What is done to the numbers first.</summary>
    public Scaling Before { get; init; } = Scaling.None;

    /// <summary>What is done to the activation's outputs then.</summary>
    public Scaling After { get; init; } = Scaling.None;

    /// <summary>The operators that did it.</summary>
    public NodeTrail? Trail { get; init; }

    /// <summary>The reading of a value; null where its operators compute none of NetGen's activations.</summary>
    public static Reading? Find(RowsValue value)
    {
        var found = value switch
        {
            LayerValue { Shift: null } layer => FindExact(layer) ?? FindScaled(layer),
            InputValue input => Linear(input.Draft),
            _ => null,
        };
        return found is null ? null : found with { After = found.After.Then(value.Scaling), Trail = value.Trail };
    }

    /// <summary>The numbers as they are.</summary>
    public static Reading Linear(LayerDraft source) => new(source, new(Act.Linear), Curve.Identity);

    /// <summary>An activation and nothing besides, of the source's numbers or of what was computed first; null where it is none.</summary>
    public static Reading? FindExact(LayerValue value)
    {
        if (value.Curve is not { } curve)
        {
            return new(value.Layer, new(Act.Softmax), null);
        }

        if (ReferenceEquals(curve, Curve.Identity))
        {
            return Linear(value.Layer);
        }

        if (ActivationCurves.Find(curve) is { } own)
        {
            return new(value.Layer, own, curve);
        }

        foreach (var based in value.Bases)
        {
            if (based.Base.Before.IsNone && ActivationCurves.Find(based.Curve) is { } activation)
            {
                return new(based.Base.Source, activation, based.Curve);
            }
        }

        return null;
    }

    /// <summary>An activation of scaled numbers of the source, and nothing besides; null where it is none.</summary>
    public static Reading? FindOfScaled(RowsValue value)
    {
        foreach (var based in value is LayerValue { Shift: null, Scaling.IsNone: true } layer ? layer.Bases : [])
        {
            if (!based.Base.Before.IsNone && ReferenceEquals(based.Base.Source, ((LayerValue)value).Layer) && ActivationCurves.Find(based.Curve) is { } activation)
            {
                return new(based.Base.Source, activation, based.Curve) { Before = based.Base.Before, Trail = value.Trail };
            }
        }

        return null;
    }

    /// <summary>An activation of scaled numbers, or one whose outputs are scaled; of the source's numbers rather than of what was computed first.</summary>
    private static Reading? FindScaled(LayerValue value)
    {
        if (value.Curve!.FindAffine() is var (factor, offset))
        {
            var scaling = Scaling.Of(factor, offset);
            return value.Layer.GivesScaled ? Linear(value.Layer) with { Before = scaling } : Linear(value.Layer) with { After = scaling };
        }

        foreach (var (source, before, curve) in value.Bases.Select(based => (based.Base.Source, based.Base.Before, based.Curve)).Prepend((value.Layer, Scaling.None, value.Curve)))
        {
            if (ActivationCurves.FindScaled(curve) is { } found)
            {
                return new(source, found.Activation, found.Curve) { Before = before, After = found.After };
            }
        }

        return null;
    }
}
