using System.Globalization;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>The ends of what a bounded activation gives.</summary>
internal readonly record struct OutputRange(double Lowest, double Highest)
{
    /// <summary>Rounding of declared numbers is no contradiction.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>The range of an activation's outputs; null where one side is open, and for Softmax, whose outputs depend on each other.</summary>
    public static OutputRange? Of(ActivationModel activation) =>
        activation.Shape is { IsBounded: true } shape ? new(shape.Lowest, shape.Highest) : null;

    /// <summary>"from 0 to 1".</summary>
    public string Text => string.Format(CultureInfo.InvariantCulture, "from {0} to {1}", Lowest, Highest);

    /// <summary>
    /// Whether numbers of this mean and standard deviation can all lie within: their variance is then at most (highest − mean)(mean − lowest)
    /// (Bhatia and Davis 2000).
    /// </summary>
    public bool CanHold(double mean, double std) =>
        mean >= Lowest && mean <= Highest && std * std <= (Highest - mean) * (mean - Lowest) + Tolerance;
}
