using NetGen.Losses;

namespace NetGen;

/// <summary>Refuses targets for which a loss has no meaning.</summary>
internal static class TargetChecks
{
    /// <summary>Throws at the first target that the network's loss cannot take.</summary>
    /// <param name="info">The network; its loss takes values.</param>
    /// <param name="targets">[rows, outputs].</param>
    /// <param name="parameter">The parameter that they were given by.</param>
    /// <exception cref="ArgumentOutOfRangeException">Binary cross-entropy was given something else than a probability.</exception>
    /// <exception cref="ArgumentException">A target is NaN or infinite.</exception>
    public static void Require(NetworkInfo info, ReadOnlySpan<float> targets, string parameter)
    {
        if (info.Loss == Loss.BinaryCrossEntropy)
        {
            RequireProbabilities(targets, info.OutputSize, parameter);
        }
        else
        {
            DatasetChecks.RequireFinite(targets, info.OutputSize, "target", parameter);
        }
    }

    /// <summary>Throws at the first target of binary cross-entropy that is no probability: the loss would have no lower bound.</summary>
    /// <param name="targets">[rows, outputs].</param>
    /// <param name="outputs">Outputs per row.</param>
    /// <param name="parameter">The parameter that they were given by.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is one.</exception>
    public static void RequireProbabilities(ReadOnlySpan<float> targets, int outputs, string parameter)
    {
        var index = ValueRange.Probabilities.IndexOutside(targets);
        if (index >= 0)
        {
            throw new ArgumentOutOfRangeException(parameter, targets[index], FormattableString.Invariant(
                $"The target in row {index / outputs}, column {index % outputs} (both counted from 0) is {targets[index]}, but {nameof(BinaryCrossEntropy)} takes probabilities, {ValueRange.Probabilities}: ") +
                $"write 1 for yes and 0 for no, or learn values with {nameof(Loss)}.{nameof(Loss.MeanSquaredError)}.");
        }
    }
}
