namespace NetGen;

/// <summary>What a network does to data, as measured.</summary>
/// <param name="Layers">The layers, in the order they run.</param>
/// <param name="Rows">The rows of the data.</param>
/// <param name="InputMean">The mean of the data, over all features.</param>
/// <param name="InputStd">Its standard deviation.</param>
/// <param name="Loss">The mean loss, dropout included as in training.</param>
public sealed record SignalMeasurement(IReadOnlyList<LayerMeasurement> Layers, int Rows, double InputMean, double InputStd, double Loss)
{
    /// <summary>The norm of the first layer's weight gradient over that of the last.</summary>
    public double GradientRatio => Layers[0].WeightGradientNorm / Layers[^1].WeightGradientNorm;
}
