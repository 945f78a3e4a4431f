using NetGen.Generator.Emission;
using NetGen.Model;

namespace NetGen.Generator.Layers.Dense;

/// <summary>What is said of a fully connected layer.</summary>
internal static class DenseDescription
{
    public static LayerDescription Of(DenseLayerModel model, Precision precision) => new(
        $"{model.Inputs} → {model.Outputs}",
        model.Initializer.Kind.ToString(),
        InitializerText.Std(model),
        LayerInfoText.Of(
            model,
            $"Initializer = Init.{model.Initializer.Kind}, {InitializerText.InfoProperties(model)}" +
                (model.GainsFrom(precision) ? $", Precision = Precision.{precision}" : "") +
                $", Tensors = [{string.Join(", ", model.Tensors.Select(TensorInfoText.Of))}]"));
}
