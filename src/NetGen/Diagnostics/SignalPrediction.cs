using NetGen.Initialization;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen;

/// <summary>
/// What a declared network does before the first step, from its declaration alone: the computation behind the analyzer's NG12xx rules
/// and the figures on hover.
/// </summary>
public sealed class SignalPrediction
{
    private SignalPrediction(NetworkInfo info, SignalReport report)
    {
        Layers = [.. info.Layers.Zip(report.Layers, Describe)];
        (InputMean, InputStd) = (report.InputMean, report.InputStd);
        (Loss, ChanceLoss) = (report.FirstLoss, report.ChanceLoss);
        BornDeadProbability = report.BornDeadProbability;
        (OverflowLayer, OverflowDepth) = (report.OverflowLayer, report.OverflowDepth);
        GradientRatio = report.GradientRatio;
    }

    /// <summary>The layers, in the order they run.</summary>
    public IReadOnlyList<LayerPrediction> Layers { get; }

    /// <summary>The mean of the data that was assumed.</summary>
    public double InputMean { get; }

    /// <summary>Its standard deviation.</summary>
    public double InputStd { get; }

    /// <summary>
    /// The mean loss before the first step. Cross-entropies: against targets that do not depend on the outputs. Regression losses: against
    /// standard normal targets, or against 0 and 1 where the last activation gives probabilities.
    /// </summary>
    public double Loss { get; }

    /// <summary>The loss of outputs that know nothing of the input: ln C, ln 2, or that of the best constant.</summary>
    public double ChanceLoss { get; }

    /// <summary>The probability that for a given input some layer has only inactive neurons (Lu et al. 2020).</summary>
    public double BornDeadProbability { get; }

    /// <summary>The first layer, counted from 0, whose values overflow a float; null if none does.</summary>
    public int? OverflowLayer { get; }

    /// <summary>How many layers there would be up to that overflow, if layers like the last hidden ones went on; null if they would not overflow.</summary>
    public int? OverflowDepth { get; }

    /// <summary>The norm of the first layer's weight gradient over that of the last; 1 where both are 0.</summary>
    public double GradientRatio { get; }

    /// <summary>Predicts for the data that the network declares, standardized unless it does.</summary>
    /// <param name="info">A declared network's <c>Info</c>.</param>
    /// <exception cref="ArgumentException">A layer does not say how its weights are drawn (<see cref="LayerInfo.WeightStd"/>).</exception>
    public static SignalPrediction Of(NetworkInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return Of(info, info.InputMean, info.InputStd);
    }

    /// <summary>Predicts for data of some mean and standard deviation, over all features.</summary>
    /// <param name="info">A declared network's <c>Info</c>.</param>
    /// <param name="inputMean">The mean of the data.</param>
    /// <param name="inputStd">The standard deviation of the data.</param>
    /// <exception cref="ArgumentException">A layer does not say how its weights are drawn (<see cref="LayerInfo.WeightStd"/>).</exception>
    public static SignalPrediction Of(NetworkInfo info, double inputMean, double inputStd)
    {
        ArgumentNullException.ThrowIfNull(info);
        SignalImage? image = info.InputShape is [var height, var width, var channels] ? new(height, width, channels) : null;
        return new(info, MomentPropagation.Run([.. info.Layers.Select((layer, index) => LayerOf(info, layer, index))], info.Loss, inputMean, inputStd, image));
    }

    private static SignalLayer LayerOf(NetworkInfo info, LayerInfo layer, int index)
    {
        var sources = info.SourcesOf(index);
        var activation = new ActivationModel(layer.Activation, layer.Slope);
        var givesImage = layer.OutputShape.Count == 3;
        if (layer.Tensors.Count == 0)
        {
            return Over(layer, SignalLayer.WithoutWeights(layer.Outputs, activation, layer.Dropout, sources) with { GivesImage = givesImage });
        }

        if (float.IsNaN(layer.WeightStd))
        {
            throw new ArgumentException($"Layer '{layer.Name}' does not say how its weights are drawn: set its WeightStd.", nameof(layer));
        }

        var shape = layer.WeightShape;
        return Over(layer, new(
            shape.FanIn, shape.Outputs, layer.WeightMean, (double)layer.WeightStd * layer.WeightStd, InitializerTable.Of(layer.Initializer).Structure, layer.BiasValue,
            activation, layer.Dropout) { Sources = sources, Units = layer.Outputs, GivesImage = givesImage });
    }

    /// <summary>The layer as it moves over an image, if it does.</summary>
    private static SignalLayer Over(LayerInfo layer, SignalLayer signal)
    {
        if (layer.Window is not { } window || layer.InputShape is not [var height, var width, var channels])
        {
            return signal;
        }

        // A window over the whole image gives a row.
        var (rows, columns) = layer.OutputShape is [var down, var across, _] ? (down, across) : (1, 1);
        return signal.Over(
            new(
                new(height, rows, window.Height, window.Stride, window.Dilation, window.PaddingTop, window.PaddingBottom),
                new(width, columns, window.Width, window.StrideWidth, window.DilationWidth, window.PaddingLeft, window.PaddingRight),
                channels, layer.OutputShape[^1], window.Operation == WindowOperation.WeightedSum ? layer.Groups : channels, window.Operation, window.CountsPadding),
            InitializerTable.Of(layer.Initializer).IsMiddleOnly);
    }

    private static LayerPrediction Describe(LayerInfo layer, LayerSignal signal) => new(
        new(
            layer.Name, signal.PreActivationMean, signal.PreActivationStd, signal.Mean, signal.Std, signal.SaturatedShare, signal.InactiveShare,
            signal.GradientStd, signal.WeightGradientNorm),
        signal.Spread, signal.Chi1, signal.ChiQ);
}
