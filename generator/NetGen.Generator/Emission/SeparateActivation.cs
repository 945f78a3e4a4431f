using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Statements for activations that run in a pass of their own.</summary>
internal static class SeparateActivation
{
    /// <summary>In place.</summary>
    public static string Apply(LayerPlan layer, string values, string rows) => layer.Layer.Activation.Kind == Act.Softmax
        ? $"Softmax.Apply<V, S>(ref {values}, {rows}, {layer.Layer.Outputs}, {layer.OutputStride});"
        : Elementwise(layer, values, Length(layer, rows));

    /// <summary>In place, on vectors of rows; not for softmax, which takes whole rows.</summary>
    public static string ApplyToColumns(LayerPlan layer, string values) => Elementwise(layer, values, $"{layer.Layer.Outputs} * S.Count");

    /// <summary>From the pre-activations to the outputs.</summary>
    public static string ApplyTo(LayerPlan layer, string source, string destination) =>
        $"Elementwise.ApplyTo<V, S, {ActivationText.TypeName(layer.Layer.Activation)}>({ActivationText.Value(layer.Layer.Activation)}, ref {source}, ref {destination}, {Length(layer, "rows")});";

    /// <summary>From the gradient of the outputs to that of the pre-activations.</summary>
    public static string Backward(LayerPlan layer, string source, string gradient) => layer.Layer.Activation.Kind == Act.Softmax
        ? $"Softmax.Backward<V, S>(ref {source}, ref {gradient}, rows, {layer.Layer.Outputs}, {layer.OutputStride});"
        : $"Elementwise.MultiplyByDerivative<V, S, {ActivationText.TypeName(layer.Layer.Activation)}>({ActivationText.Value(layer.Layer.Activation)}, ref {source}, ref {gradient}, {Length(layer, "rows")});";

    private static string Elementwise(LayerPlan layer, string values, string length) =>
        $"Elementwise.Apply<V, S, {ActivationText.TypeName(layer.Layer.Activation)}>({ActivationText.Value(layer.Layer.Activation)}, ref {values}, {length});";

    private static string Length(LayerPlan layer, string rows) =>
        rows == "1" ? Literals.Integer(layer.OutputStride) : $"{rows} * {layer.OutputStride}";
}
