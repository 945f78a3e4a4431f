using NetGen.Model;

namespace NetGen.Signal;

/// <summary>What a declared network will do before the first step.</summary>
/// <param name="Layers">Layer by layer.</param>
/// <param name="InputMean">The mean of the data that was assumed.</param>
/// <param name="InputStd">Its standard deviation.</param>
/// <param name="FirstLoss">
/// The mean loss before the first step. Cross-entropies: against targets that do not depend on the outputs. Regression losses: against
/// standard normal targets, or against 0 and 1 where the last activation gives probabilities.
/// </param>
/// <param name="ChanceLoss">The loss of outputs that know nothing of the input: ln C, ln 2, or that of the best constant.</param>
/// <param name="BornDeadProbability">
/// The probability that for a given input some layer has only inactive neurons, so that nothing passes (Lu et al. 2020): an upper bound for
/// a network that is dead for every input.
/// </param>
/// <param name="OverflowLayer">The first layer, counted from 0, whose values overflow a float; null if none does.</param>
/// <param name="OverflowDepth">
/// How many layers there would be up to that overflow, if layers like the last hidden ones went on; null if they would not overflow.
/// </param>
/// <param name="GradientRatio">The norm of the first layer's weight gradient over that of the last; 1 where both are 0.</param>
/// <param name="BackwardRatio">The gradient std of the first layer's pre-activations over that of the last; 1 where both are 0.</param>
internal sealed record SignalReport(
    EquatableArray<LayerSignal> Layers,
    double InputMean,
    double InputStd,
    double FirstLoss,
    double ChanceLoss,
    double BornDeadProbability,
    int? OverflowLayer,
    int? OverflowDepth,
    double GradientRatio,
    double BackwardRatio);
