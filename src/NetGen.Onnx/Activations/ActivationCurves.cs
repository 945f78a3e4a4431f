namespace NetGen;

/// <summary>NetGen's activations as curves.</summary>
internal static class ActivationCurves
{
    /// <summary>SELU's constants in 32 bits.</summary>
    public const float SeluAlpha = 1.6732632423543772f;

    /// <inheritdoc cref="SeluAlpha"/>
    public const float SeluGamma = 1.0507009873554805f;

    /// <summary>Every activation rises between these points.</summary>
    private const double High = 8;

    /// <inheritdoc cref="High"/>
    private const double Low = -8;

    private static readonly Dictionary<Act, Curve> Fixed = new()
    {
        [Act.Linear] = Curve.Identity,
        [Act.ReLU] = Curve.Of(z => Math.Max(0, z)),
        [Act.ReLU6] = Curve.Of(z => Math.Clamp(z, 0, 6)),
        [Act.SELU] = Curve.Of(z => Functions.SELU(z, SeluAlpha, SeluGamma)),
        [Act.GELU] = Curve.Of(Functions.GELU),
        [Act.SiLU] = Curve.Of(Functions.SiLU),
        [Act.Mish] = Curve.Of(Functions.Mish),
        [Act.Tanh] = Curve.Of(Math.Tanh),
        [Act.Sigmoid] = Curve.Of(Functions.Sigmoid),
        [Act.HardTanh] = Curve.Of(z => Math.Clamp(z, -1, 1)),
        [Act.HardSigmoid] = Curve.Of(z => Functions.HardSigmoid(z, 1.0 / 6, 0.5)),
        [Act.HardSwish] = Curve.Of(z => z * Functions.HardSigmoid(z, 1.0 / 6, 0.5)),
        [Act.Softplus] = Curve.Of(Functions.Softplus),
        [Act.Softsign] = Curve.Of(z => z / (1 + Math.Abs(z))),
    };

    /// <summary>The curve of a declared activation; null for Softmax, which takes a whole row.</summary>
    public static Curve? Of(Activation activation) => activation.Kind switch
    {
        Act.Softmax => null,
        Act.LeakyReLU => Curve.Of(z => Functions.LeakyReLU(z, activation.Slope)),
        Act.ELU => Curve.Of(z => Functions.ELU(z, activation.Slope)),
        _ => Fixed[activation.Kind],
    };

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

        const double Point = -1;
        Activation[] withSlope = [new(Act.LeakyReLU, (float)(curve.At(Point) / Point)), new(Act.ELU, (float)(curve.At(Point) / (Math.Exp(Point) - 1)))];
        foreach (var activation in withSlope)
        {
            if (activation.Slope >= 0 && float.IsFinite(activation.Slope) && curve.Matches(Of(activation)!))
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
            return new(own, curve, Scaling.None, Scaling.None);
        }

        // The ReLU family is z itself above 0, which tells the factor whatever the slope.
        var candidates = Fixed.Values.Select(known => known.At(High) - known.At(Low)).Select(rise => (curve.At(High) - curve.At(Low)) / rise)
            .Zip(Fixed.Values, (factor, known) => (Factor: factor, Offset: curve.At(Low) - factor * known.At(Low)))
            .Append(((curve.At(High) - curve.At(0)) / High, curve.At(0)));
        foreach (var (factor, offset) in candidates)
        {
            if (factor != 0 && double.IsFinite(factor) && double.IsFinite(offset) && curve.Apply(value => (value - offset) / factor) is var unscaled && Find(unscaled) is { } activation)
            {
                return new(activation, unscaled, Scaling.None, Scaling.Of(factor, offset));
            }
        }

        return null;
    }
}
