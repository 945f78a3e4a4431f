namespace NetGen.Signal;

/// <summary>
/// A loss of single outputs, averaged over targets that do not depend on them: 0 and 1, equally likely, where the outputs are
/// probabilities; otherwise standard normal, as standardized targets are.
/// </summary>
/// <param name="At">Output → mean loss, mean derivative, and mean square of the derivative.</param>
/// <param name="Chance">The loss of the best constant output.</param>
internal sealed record TargetLoss(Func<double, (double Loss, double Slope, double SquaredSlope)> At, double Chance)
{
    /// <summary>Binary cross-entropy, from the logit.</summary>
    public static readonly TargetLoss BinaryCrossEntropy = new(
        z =>
        {
            var error = Elementary.Logistic(z) - 0.5;
            return (Elementary.Softplus(z) - z / 2, error, error * error + 0.25);
        },
        Math.Log(2));

    private static readonly TargetLoss SquaredOfNormal = new(y => (y * y + 1, 2 * y, 4 * (y * y + 1)), 1);

    private static readonly TargetLoss AbsoluteOfNormal = WithChanceAt0(y =>
    {
        var sign = 1 - 2 * NormalDistribution.Below(-y);
        return (MeanDistance(y, sign), sign, 1);
    });

    /// <summary>The error e is normal with mean y and variance 1; the parts with |e| below and above 1 are taken one by one.</summary>
    private static readonly TargetLoss HuberOfNormal = WithChanceAt0(y =>
    {
        double from = -1 - y, to = 1 - y;
        double densityFrom = NormalDistribution.Density(from), densityTo = NormalDistribution.Density(to);
        double densityAt0 = NormalDistribution.Density(y), above = NormalDistribution.Below(-to), under = NormalDistribution.Below(from);
        var inside = Math.Max(0, 1 - above - under);
        var insideMean = y * inside + densityFrom - densityTo;
        var insideSquare = inside == 0 ? 0 : y * insideMean + inside - densityFrom - densityTo;
        var at0 = NormalDistribution.Below(-y);
        var insideDistance = y * (1 - above - 2 * at0 + under) + 2 * densityAt0 - densityFrom - densityTo;
        var distance = MeanDistance(y, 1 - 2 * at0);
        return (
            insideSquare / 2 + Math.Max(0, distance - (inside == 0 ? 0 : insideDistance)) - (1 - inside) / 2,
            insideMean + above - under,
            insideSquare + 1 - inside);
    });

    private static readonly TargetLoss SquaredOfBits = OfBits(error => (error * error, 2 * error));
    private static readonly TargetLoss AbsoluteOfBits = OfBits(error => (Math.Abs(error), Math.Sign(error)));
    private static readonly TargetLoss HuberOfBits = OfBits(error => (error * error / 2, error));

    /// <summary>A regression loss; for outputs that are probabilities, no error is above 1.</summary>
    public static TargetLoss Of(Loss loss, bool areProbabilities) => loss switch
    {
        Loss.MeanAbsoluteError => areProbabilities ? AbsoluteOfBits : AbsoluteOfNormal,
        Loss.Huber => areProbabilities ? HuberOfBits : HuberOfNormal,
        _ => areProbabilities ? SquaredOfBits : SquaredOfNormal,
    };

    private static TargetLoss WithChanceAt0(Func<double, (double Loss, double, double)> at) => new(at, at(0).Loss);

    private static TargetLoss OfBits(Func<double, (double Loss, double Slope)> at) => new(
        y =>
        {
            var (zero, one) = (at(y), at(y - 1));
            return ((zero.Loss + one.Loss) / 2, (zero.Slope + one.Slope) / 2, (zero.Slope * zero.Slope + one.Slope * one.Slope) / 2);
        },
        at(0.5).Loss);

    /// <summary>E|y − t|: the mean of a folded normal distribution.</summary>
    private static double MeanDistance(double y, double sign) => 2 * NormalDistribution.Density(y) + y * sign;
}
