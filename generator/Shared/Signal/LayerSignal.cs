namespace NetGen.Signal;

/// <summary>
/// What one layer will do before the first step, over its units, the inputs and the initial weights. Gradients are those of one row's loss.
/// </summary>
/// <param name="PreActivationMean">E z, common to all units; 0 for weights and bias of mean 0.</param>
/// <param name="PreActivationVariance">q, the variance of z.</param>
/// <param name="Mean">The mean of the activations y, before dropout.</param>
/// <param name="Variance">Their variance.</param>
/// <param name="SaturatedShare">The share of y within 3 % of the ends of a bounded activation's range.</param>
/// <param name="InactiveShare">The share of neurons whose output and slope are 0.</param>
/// <param name="GradientStd">The root mean square of δ, the gradient of the pre-activations.</param>
/// <param name="WeightGradientNorm">√E‖∂L/∂W‖², the Frobenius norm.</param>
/// <param name="WeightGradientRatio">That norm over the last layer's; 1 where both are 0.</param>
/// <param name="Chi1">χ₁ = n Var(W) E φ'²: the factor of squared gradients in a stack of such layers.</param>
/// <param name="ChiQ">χ_q = n Var(W) ∂E y²/∂q: how deviations of q grow in a stack of such layers.</param>
/// <param name="Spread">Relative variance of the layer's mean square of y over initial weights, for one input: the effect of finite width.</param>
/// <param name="HasIdenticalUnits">Weights of variance 0: all units of the layer are and stay alike.</param>
internal sealed record LayerSignal(
    double PreActivationMean,
    double PreActivationVariance,
    double Mean,
    double Variance,
    double SaturatedShare,
    double InactiveShare,
    double GradientStd,
    double WeightGradientNorm,
    double WeightGradientRatio,
    double Chi1,
    double ChiQ,
    double Spread,
    bool HasIdenticalUnits)
{
    public double PreActivationStd => Math.Sqrt(PreActivationVariance);

    /// <summary>E z².</summary>
    public double PreActivationSecondMoment => PreActivationMean * PreActivationMean + PreActivationVariance;

    /// <summary>The standard deviation of the activations.</summary>
    public double Std => Math.Sqrt(Variance);

    /// <summary>E y².</summary>
    public double SecondMoment => Mean * Mean + Variance;
}
