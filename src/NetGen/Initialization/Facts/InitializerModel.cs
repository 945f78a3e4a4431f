using NetGen.Initialization;

namespace NetGen.Model;

/// <summary>How the weights of a layer are drawn, every parameter resolved.</summary>
internal sealed record InitializerModel(
    Init Kind,
    double Gain,
    double Mean,
    double Std,
    double Low,
    double High,
    double Value,
    double Sparsity,
    double Scale,
    FanMode Mode,
    Distribution Distribution,
    bool Truncated)
{
    /// <summary>More standard deviations than a normal deviate can lie away from its mean.</summary>
    private const double Farthest = 9;

    /// <summary>What is known of it.</summary>
    public InitializerFacts Facts => InitializerTable.Of(Kind);

    /// <inheritdoc cref="InitializerFacts.IsUniformVariant"/>
    public bool IsUniformVariant => Facts.IsUniformVariant;

    /// <summary>Whether a normal distribution is so narrow that all it gives rounds to the same float.</summary>
    public bool HasNoSpread => (float)Std == 0 || (float)(Mean - Farthest * Std) == (float)(Mean + Farthest * Std);

    /// <summary>The value that every weight of a layer starts with; null where weights differ. Weights are floats: what rounds to one value is one.</summary>
    public double? ConstantValue(int outputs) => Facts.ConstantValue(this, outputs);
}
