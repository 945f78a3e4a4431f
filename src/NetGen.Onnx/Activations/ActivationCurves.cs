using NetGen.Activations;

namespace NetGen;

/// <summary>NetGen's activations as curves, after their table.</summary>
internal static class ActivationCurves
{
    /// <summary>Every activation rises between these points.</summary>
    private const double High = 8;

    /// <inheritdoc cref="High"/>
    private const double Low = -8;

    private static readonly ActivationFacts[] Elementwise = [.. Enum.GetValues<Act>().Select(ActivationTable.Of).Where(facts => facts.IsElementwise)];

    /// <summary>Those without a parameter.</summary>
    private static readonly (Act Kind, Curve Curve)[] Fixed =
        [.. Elementwise.Where(facts => facts.DefaultSlope is null).Select(facts => (facts.Kind, Curve.Of(FunctionOf(new(facts.Kind)))))];

    /// <summary>Those with one, as curves of slope 1: above 0 they do not change with it, below 0 they are proportional to it.</summary>
    private static readonly (Act Kind, Curve Curve)[] Sloped =
        [.. Elementwise.Where(facts => facts.DefaultSlope is not null).Select(facts => (facts.Kind, Curve.Of(FunctionOf(new(facts.Kind, 1)))))];

    /// <summary>The curve of a declared activation; null for one that takes a whole row.</summary>
    public static Curve? Of(Activation activation) => ActivationTable.Of(activation.Kind).IsElementwise ? Curve.Of(FunctionOf(activation)) : null;

    /// <summary>What an elementwise activation makes of each number.</summary>
    public static Func<double, double> FunctionOf(Activation activation)
    {
        var shape = ActivationTable.Of(activation.Kind).ShapeOf!(activation.Slope);
        return z => shape.At(z).Value;
    }

    /// <summary>The activation that has this curve; null when none has.</summary>
    public static Activation? Find(Curve curve)
    {
        foreach (var (kind, known) in Fixed)
        {
            if (curve.Matches(known))
            {
                return new(kind);
            }
        }

        foreach (var (kind, known) in Sloped)
        {
            var activation = new Activation(kind, (float)(curve.At(Low) / known.At(Low)));
            if (activation.Slope >= 0 && float.IsFinite(activation.Slope) && curve.IsNear(known, High) && curve.Matches(FunctionOf(activation)))
            {
                return activation;
            }
        }

        return null;
    }

    /// <summary>The activation that this curve is, or else a multiple of, with an offset: curve = factor · activation + offset. Null when none is.</summary>
    public static ScaledActivation? FindScaled(Curve curve)
    {
        if (Find(curve) is { } own)
        {
            return new(own, curve, Scaling.None);
        }

        // The ReLU family is z itself above 0, which tells the factor whatever the slope.
        var candidates = Fixed.Select(known => known.Curve)
            .Select(known => (Factor: (curve.At(High) - curve.At(Low)) / (known.At(High) - known.At(Low)), Known: known))
            .Select(pair => (pair.Factor, Offset: curve.At(Low) - pair.Factor * pair.Known.At(Low)))
            .Append(((curve.At(High) - curve.At(0)) / High, curve.At(0)));
        foreach (var (factor, offset) in candidates)
        {
            if (factor != 0 && double.IsFinite(factor) && double.IsFinite(offset) && curve.Apply(value => (value - offset) / factor) is var unscaled && Find(unscaled) is { } activation)
            {
                return new(activation, unscaled, Scaling.Of(factor, offset));
            }
        }

        return null;
    }
}
