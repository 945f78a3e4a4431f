using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Whether one row of a network is short enough to be written out, with all activations in registers.</summary>
internal static class LanePlacement
{
    private const int MostLanes = LayerPlan.Padding;

    /// <summary>Two vectors of outputs, and two sums of each: more would not leave room for what they are made of.</summary>
    private const int MostOutputs = 2 * MostLanes;

    private const int MostInputs = 64;

    /// <summary>In multiply-adds of 16 lanes: past some 400 the JIT loses track of the variables, and activations take their part.</summary>
    private const int MostTerms = 160;

    public static bool Fits(IReadOnlyList<LayerPlan> layers) =>
        layers.All(layer => layer is DenseLayerPlan dense && (dense.Layout == WeightLayout.Panels || layer == layers[layers.Count - 1]) && layer.Layer.Outputs <= MostOutputs && layer.Layer.Inputs <= MostInputs) &&
        layers.Where(layer => !layer.Layer.Activation.Facts.IsElementwise).All(layer => layer == layers[layers.Count - 1]) &&
        layers.Skip(1).Sum(layer => layer.Layer.Inputs * layer.OutputStride / MostLanes) <= MostTerms;

    /// <summary>Half the lanes, in half the time, where no more are needed.</summary>
    public static int Lanes(IReadOnlyList<LayerPlan> layers) =>
        layers.All(layer => layer.Layer.Outputs <= MostLanes / 2 && (layer is not DenseLayerPlan { Layout: WeightLayout.Rows } || layer.Layer.Inputs <= MostLanes / 2))
            ? MostLanes / 2
            : MostLanes;
}
