using NetGen.Activations;

namespace NetGen.Model;

/// <summary>An activation with its parameter: LeakyReLU's slope or ELU's alpha.</summary>
internal sealed record ActivationModel(Act Kind, double Slope)
{
    /// <summary>No activation.</summary>
    public static ActivationModel None { get; } = new(Act.Linear, 0);

    /// <summary>What is known of it. An undefined value is reported, and taken for none until it is mended.</summary>
    public ActivationFacts Facts => ActivationTable.Find(Kind) ?? ActivationTable.Of(Act.Linear);

    /// <summary>What becomes of each pre-activation by itself: nothing where the activation takes a whole row.</summary>
    public ActivationShape Shape => (Facts.ShapeOf ?? ActivationTable.Of(Act.Linear).ShapeOf!)(Slope);

    /// <inheritdoc cref="ActivationFacts.IsOfReLUFamily"/>
    public bool IsOfReLUFamily => Facts.IsOfReLUFamily;

    /// <inheritdoc cref="ActivationFacts.PreferredInitializer"/>
    public Init PreferredInitializer => Facts.PreferredInitializer;

    /// <inheritdoc cref="ActivationFacts.MatchingLoss"/>
    public Loss MatchingLoss => Facts.MatchingLoss;
}
