using NetGen.Graph;
using NetGen.Model;

namespace NetGen.Signal;

/// <summary>Predicts what a declared network will do in its first step.</summary>
internal static class SignalPropagation
{
    /// <summary>Predicts for a network that can be emitted.</summary>
    public static SignalReport Predict(NetworkModel network)
    {
        var sources = new LayerSources(network);
        return MomentPropagation.Run([.. network.Layers.Select((layer, index) => LayerOf(layer, sources.Of(index)))], network.Loss, network.InputMean, network.InputStd);
    }

    private static SignalLayer LayerOf(LayerModel layer, IReadOnlyList<int> sources) => layer is WeightedLayerModel weighted
        ? new(
            weighted.FanIn,
            weighted.FanOut,
            WeightMoments.Mean(weighted.Initializer, weighted.WeightShape),
            WeightMoments.Variance(weighted.Initializer, weighted.WeightShape),
            weighted.Initializer.Facts.Structure,
            weighted.HasBias ? weighted.BiasValue : 0,
            weighted.Activation,
            weighted.Dropout) { Sources = sources }
        : SignalLayer.WithoutWeights(layer.Outputs, layer.Activation, layer.Dropout, sources);
}
