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
        $"new LayerInfo({Literals.Text(model.Name)}, {model.Inputs}, {model.Outputs}, {Literals.Bool(model.HasBias)}, " +
            $"Act.{model.Activation.Kind}, Init.{model.Initializer.Kind}, {Literals.Float(model.Dropout)}, {InitializerText.InfoArguments(model)})" +
            (model.GainsFrom(precision) ? $" {{ Precision = Precision.{precision} }}" : ""));
}
