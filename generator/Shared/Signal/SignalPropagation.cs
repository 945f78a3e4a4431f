using NetGen.Model;

namespace NetGen.Signal;

/// <summary>Predicts what a declared network will do in its first step.</summary>
internal static class SignalPropagation
{
    /// <summary>Predicts for a network that can be emitted.</summary>
    public static SignalReport Predict(NetworkModel network) =>
        MomentPropagation.Run([.. network.Layers.Select(LayerOf)], network.Loss, network.InputMean, network.InputStd);

    private static SignalLayer LayerOf(LayerModel layer) => layer switch
    {
        WeightedLayerModel weighted => new(
            weighted.Inputs,
            weighted.Outputs,
            WeightMoments.Mean(weighted.Initializer, weighted.Inputs, weighted.Outputs),
            WeightMoments.Variance(weighted.Initializer, weighted.Inputs, weighted.Outputs),
            weighted.Initializer.Kind switch
            {
                Init.Orthogonal => WeightStructure.Orthogonal,
                Init.Identity => WeightStructure.Identity,
                _ => WeightStructure.Independent,
            },
            weighted.HasBias ? weighted.BiasValue : 0,
            weighted.Activation,
            weighted.Dropout),
        _ => throw new ArgumentException($"No moments for {layer.GetType().Name}."),
    };
}
