using NetGen.Generator.Emission;
using NetGen.Model;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>What is said of a pool.</summary>
internal static class PoolDescription
{
    public static LayerDescription Of(PoolLayerModel model) => new(
        $"{model.InputShape.Short} → {model.OutputShape.Short}", "", "", LayerInfoText.Of(model, WindowText.Info(model.WindowInfo)));

    /// <summary>"the largest of 2x2 with stride 2".</summary>
    public static string Sentence(PoolLayerModel model) =>
        $"the {(model.IsMean ? "mean" : "largest")} of {(model.IsGlobal ? "all pixels" : $"{model.Window.Size} with stride {Stride(model.Window.Stride)}")}, {model.InputShape.Short} → {model.OutputShape.Short}";

    private static string Stride(Extent stride) => stride.Height == stride.Width ? Literals.Integer(stride.Height) : stride.ToString();
}
