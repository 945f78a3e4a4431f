namespace NetGen;

/// <summary>
/// What one layer does to a signal, over its units and the rows of the data: predicted or measured. Gradients are those of one row's loss.
/// </summary>
/// <param name="Name">The layer's name.</param>
/// <param name="PreActivationMean">The mean of the pre-activations z = W x + b.</param>
/// <param name="PreActivationStd">Their standard deviation.</param>
/// <param name="Mean">The mean of the activations y, before dropout.</param>
/// <param name="Std">Their standard deviation.</param>
/// <param name="SaturatedShare">The share of y within 3 % of the ends of a bounded activation's range; 0 for others.</param>
/// <param name="InactiveShare">The share of y where output and slope are 0, as on the left of a ReLU.</param>
/// <param name="GradientStd">The root mean square of δ, the gradient of the pre-activations.</param>
/// <param name="WeightGradientNorm">The root mean square, over rows, of the Frobenius norm of a row's weight gradient.</param>
public record LayerStatistics(
    string Name,
    double PreActivationMean,
    double PreActivationStd,
    double Mean,
    double Std,
    double SaturatedShare,
    double InactiveShare,
    double GradientStd,
    double WeightGradientNorm)
{
    /// <summary>E z².</summary>
    public double PreActivationSecondMoment => PreActivationMean * PreActivationMean + PreActivationStd * PreActivationStd;

    /// <summary>E y².</summary>
    public double SecondMoment => Mean * Mean + Std * Std;
}
