using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Whether batches of a network are computed with vectors of rows, since its layers do not fill vectors of outputs.</summary>
internal static class ColumnPlacement
{
    /// <summary>With more, half of a vector of outputs is used at least.</summary>
    private const int MostOutputs = LayerPlan.Padding / 2;

    /// <summary>Turning rows into columns takes longer than it saves with more, and the library has room for 16 vectors.</summary>
    private const int MostInputs = LayerPlan.Padding;

    public static bool Fits(IReadOnlyList<LayerPlan> layers) =>
        layers.All(layer => layer is DenseLayerPlan && layer.Layer.Inputs <= MostInputs && layer.Layer.Outputs <= MostOutputs && layer.Layer.Activation.Facts.IsElementwise);
}
