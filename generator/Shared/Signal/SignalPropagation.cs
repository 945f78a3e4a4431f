using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Signal;

/// <summary>Predicts what a declared network will do in its first step.</summary>
internal static class SignalPropagation
{
    /// <summary>Predicts for a network that can be emitted.</summary>
    /// <param name="network">The network.</param>
    /// <param name="pixelShare">The correlation of two pixels of its input, if that is images.</param>
    public static SignalReport Predict(NetworkModel network, double pixelShare = 0)
    {
        var sources = new LayerSources(network);
        SignalImage? image = network.InputShape is { IsImage: true } shape ? new(shape.Height, shape.Width, shape.Channels) { PixelShare = pixelShare } : null;
        return MomentPropagation.Run(
            [.. network.Layers.Select((layer, index) => LayerOf(layer, sources.Of(index)))], network.Loss, network.InputMean, network.InputStd, image);
    }

    private static SignalLayer LayerOf(LayerModel layer, IReadOnlyList<int> sources)
    {
        var signal = layer is WeightedLayerModel weighted
            ? new SignalLayer(
                weighted.FanIn,
                weighted.Units,
                WeightMoments.Mean(weighted.Initializer, weighted.WeightShape),
                WeightMoments.Variance(weighted.Initializer, weighted.WeightShape),
                weighted.Initializer.Facts.Structure,
                weighted.HasBias ? weighted.BiasValue : 0,
                weighted.Activation,
                weighted.Dropout) { Sources = sources, Units = layer.Outputs, GivesImage = layer.OutputShape.IsImage }
            : SignalLayer.WithoutWeights(layer.Outputs, layer.Activation, layer.Dropout, sources) with { GivesImage = layer.OutputShape.IsImage };
        return layer.SignalWindow is { } window ? signal.Over(window, layer is WeightedLayerModel { Initializer.Facts.IsMiddleOnly: true }) : signal;
    }
}
