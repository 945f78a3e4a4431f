using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Statements for activations that run in a pass of their own.</summary>
internal static class SeparateActivation
{
    /// <summary>In place.</summary>
    public static string Apply(LayerPlan step, string values, string rows) => !step.Activation.Facts.IsElementwise
        ? $"{ActivationText.TypeName(step.Activation)}.Apply<V, S>(ref {values}, {rows}, {step.Outputs}, {step.OutputStride});"
        : Elementwise(step, values, Length(step, rows));

    /// <summary>In place, on vectors of rows; not for softmax, which takes whole rows.</summary>
    public static string ApplyToColumns(LayerPlan step, string values) => Elementwise(step, values, $"{step.Outputs} * S.Count");

    /// <summary>From the pre-activations to the outputs.</summary>
    public static string ApplyTo(LayerPlan step, string source, string destination) =>
        $"Elementwise.ApplyTo<V, S, {ActivationText.TypeName(step.Activation)}>({ActivationText.Value(step.Activation)}, ref {source}, ref {destination}, {Length(step, "rows")});";

    /// <summary>From the gradient of the outputs to that of the pre-activations.</summary>
    public static string Backward(LayerPlan step, string source, string gradient) => !step.Activation.Facts.IsElementwise
        ? $"{ActivationText.TypeName(step.Activation)}.Backward<V, S>(ref {source}, ref {gradient}, rows, {step.Outputs}, {step.OutputStride});"
        : $"Elementwise.MultiplyByDerivative<V, S, {ActivationText.TypeName(step.Activation)}>({ActivationText.Value(step.Activation)}, ref {source}, ref {gradient}, {Length(step, "rows")});";

    private static string Elementwise(LayerPlan step, string values, string length) =>
        $"Elementwise.Apply<V, S, {ActivationText.TypeName(step.Activation)}>({ActivationText.Value(step.Activation)}, ref {values}, {length});";

    private static string Length(LayerPlan step, string rows) =>
        rows == "1" ? Literals.Integer(step.OutputStride) : $"{rows} * {step.OutputStride}";
}
