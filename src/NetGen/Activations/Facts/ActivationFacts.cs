namespace NetGen.Activations;

/// <summary>All that is known of an activation but its kernel: an entry of <see cref="ActivationTable"/>.</summary>
/// <param name="Kind">The activation.</param>
internal sealed record ActivationFacts(Act Kind)
{
    /// <summary>The slope below 0 or the alpha that it takes unless given; null where it takes none.</summary>
    public double? DefaultSlope { get; init; }

    /// <summary>What that parameter is called.</summary>
    public string SlopeName { get; init; } = "slope";

    /// <summary>φ with a slope; null where φ takes a whole row.</summary>
    public Func<double, ActivationShape>? ShapeOf { get; init; }

    /// <summary>
    /// Whether φ falls somewhere: then no output tells what it was made of, so that the derivative needs the pre-activation.
    /// </summary>
    public bool DerivativeNeedsPreActivation { get; init; }

    /// <summary>How the function is called in formulas.</summary>
    public string FunctionName { get; init; } = Kind.ToString();

    /// <summary>What <see cref="Init.Auto"/> chooses.</summary>
    public Init PreferredInitializer { get; init; } = Init.Xavier;

    /// <summary>What <see cref="Loss.Auto"/> chooses where this activation is the last.</summary>
    public Loss MatchingLoss { get; init; } = Loss.MeanSquaredError;

    /// <summary>Whether each output depends on one input alone.</summary>
    public bool IsElementwise => ShapeOf is not null;

    /// <summary>Whether it gives what it is given.</summary>
    public bool IsIdentity => Kind == Act.Linear;

    /// <summary>Whether it halves the signal, roughly, as ReLU does: what He's initializer makes up for.</summary>
    public bool IsOfReLUFamily => PreferredInitializer == Init.He;

    /// <summary>φ(0); NaN where it takes a whole row.</summary>
    public double ValueAtZero => ShapeOf?.Invoke(DefaultSlope ?? 0).At(0).Value ?? double.NaN;

    /// <summary>Whether padding of zeros stays so: φ(0) = 0, or φ does not touch it.</summary>
    public bool KeepsPadding => !IsElementwise || ValueAtZero == 0;
}
