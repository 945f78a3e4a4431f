using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Generator.Emission;

/// <summary>How emitted code names an initializer.</summary>
internal static class InitializerText
{
    /// <summary>The factory call on WeightInitializer.</summary>
    public static string Call(InitializerModel model)
    {
        var gain = Literals.Double(model.Gain);
        var truncated = model.Truncated ? ", truncated: true" : "";
        return model.Kind switch
        {
            Init.Zeros => "Zeros()",
            Init.Ones => "Ones()",
            Init.Constant => $"Constant({Literals.Double(model.Value)})",
            Init.Normal => $"Normal({Literals.Double(model.Mean)}, {Literals.Double(model.Std)})",
            Init.Uniform => $"Uniform({Literals.Double(model.Low)}, {Literals.Double(model.High)})",
            Init.TruncatedNormal => $"TruncatedNormal({Literals.Double(model.Mean)}, {Literals.Double(model.Std)})",
            Init.Xavier or Init.LeCun => $"{model.Kind}({gain}{truncated})",
            Init.He => $"He({gain}, global::NetGen.FanMode.{model.Mode}{truncated})",
            Init.HeUniform => $"HeUniform({gain}, global::NetGen.FanMode.{model.Mode})",
            Init.Sparse => $"Sparse({Literals.Double(model.Sparsity)}, {Literals.Double(model.Std)})",
            Init.VarianceScaling => $"VarianceScaling({Literals.Double(model.Scale)}, global::NetGen.FanMode.{model.Mode}, global::NetGen.Distribution.{model.Distribution})",
            _ => $"{model.Kind}({gain})",
        };
    }

    /// <summary>The standard deviation of a weight, in four digits.</summary>
    public static string Std(WeightedLayerModel model) => StdOf(model).ToString("G4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Properties of LayerInfo: standard deviation of a weight, and what else the prediction needs where it is not the default.</summary>
    public static string InfoProperties(WeightedLayerModel model)
    {
        var mean = WeightMoments.Mean(model.Initializer, model.FanIn, model.FanOut);
        return $"WeightStd = {Literals.Float(StdOf(model))}"
            + (mean != 0 ? $", WeightMean = {Literals.Float(mean)}" : "")
            + (model.HasBias && model.BiasValue != 0 ? $", BiasValue = {Literals.Float(model.BiasValue)}" : "");
    }

    private static double StdOf(WeightedLayerModel model) => Math.Sqrt(WeightMoments.Variance(model.Initializer, model.FanIn, model.FanOut));
}
