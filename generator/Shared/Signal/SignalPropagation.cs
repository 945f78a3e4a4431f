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
        WeightedLayerModel dense => new(
            dense.Inputs,
            dense.Outputs,
            WeightMoments.Mean(dense.Initializer, dense.Inputs, dense.Outputs),
            WeightMoments.Variance(dense.Initializer, dense.Inputs, dense.Outputs),
            dense.Initializer.Kind switch
            {
                Init.Orthogonal => WeightStructure.Orthogonal,
                Init.Identity => WeightStructure.Identity,
                _ => WeightStructure.Independent,
            },
            dense.HasBias ? dense.BiasValue : 0,
            dense.Activation,
            dense.Dropout),
        _ => throw new ArgumentException($"No moments for {layer.GetType().Name}."),
    };
}
