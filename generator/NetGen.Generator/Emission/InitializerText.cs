using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Generator.Emission;

/// <summary>How emitted code names an initializer.</summary>
internal static class InitializerText
{
    /// <summary>The factory call on WeightInitializer.</summary>
    public static string Call(InitializerModel model) => $"{model.Kind}({string.Join(", ", model.Facts.Arguments.Select(argument => Argument(model, argument)).OfType<string>())})";

    /// <summary>An argument of the factory; null where it is not needed.</summary>
    private static string? Argument(InitializerModel model, string argument) => argument switch
    {
        "Gain" => Literals.Double(model.Gain),
        "Mean" => Literals.Double(model.Mean),
        "Std" => Literals.Double(model.Std),
        "Low" => Literals.Double(model.Low),
        "High" => Literals.Double(model.High),
        "Value" => Literals.Double(model.Value),
        "Sparsity" => Literals.Double(model.Sparsity),
        "Scale" => Literals.Double(model.Scale),
        "Mode" => $"global::NetGen.FanMode.{model.Mode}",
        "Distribution" => $"global::NetGen.Distribution.{model.Distribution}",
        "Truncated" => model.Truncated ? "truncated: true" : null,
        _ => throw new ArgumentException($"No initializer has the argument '{argument}'.", nameof(argument)),
    };

    /// <summary>The statement that draws a layer's weights and sets its bias.</summary>
    public static string Draw(int layer, WeightedLayerModel model)
    {
        var bias = model.HasBias && model.BiasValue != 0 ? $", {Literals.Float(model.BiasValue)}" : "";
        return $"parameters.Layers[{layer}].Initialize(global::NetGen.WeightInitializer.{Call(model.Initializer)}, seed{bias}); // std {Std(model)}";
    }

    /// <summary>The standard deviation of a weight, in four digits.</summary>
    public static string Std(WeightedLayerModel model) => StdOf(model).ToString("G4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Properties of LayerInfo: standard deviation of a weight, and what else the prediction needs where it is not the default.</summary>
    public static string InfoProperties(WeightedLayerModel model)
    {
        var mean = WeightMoments.Mean(model.Initializer, model.WeightShape);
        return $"WeightStd = {Literals.Float(StdOf(model))}"
            + (mean != 0 ? $", WeightMean = {Literals.Float(mean)}" : "")
            + (model.HasBias && model.BiasValue != 0 ? $", BiasValue = {Literals.Float(model.BiasValue)}" : "");
    }

    private static double StdOf(WeightedLayerModel model) => Math.Sqrt(WeightMoments.Variance(model.Initializer, model.WeightShape));
}
