using NetGen.Generator.Emission;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>Prints an activation that reads one buffer and writes another.</summary>
internal sealed class ElementwiseEmitter(ElementwisePlan plan) : StepEmitter, IAddingEmitter
{
    public override string Formula => $"y = {ActivationText.Of(plan.Activation, "x")}";

    public override string ForwardRow(IReadOnlyList<string> inputs, string output) => Apply(inputs[0], output, Literals.Integer(plan.OutputStride));

    public override string Forward(IReadOnlyList<string> inputs, string output) => Apply(inputs[0], output, $"rows * {plan.OutputStride}");

    public override string InputGradient(int source, string gradient, string inputGradient) =>
        $"Elementwise.Copy<V, S>(ref {gradient}, ref {inputGradient}, rows * {plan.OutputStride});";

    public string AddInputGradient(int source, string gradient, string inputGradient) =>
        $"Elementwise.Add<V, S>(ref {gradient}, ref {inputGradient}, rows * {plan.OutputStride});";

    private string Apply(string input, string output, string length) => plan.Timing == ActivationTiming.InTile
        ? $"Elementwise.ApplyTo<V, S, {ActivationText.TypeName(plan.Activation)}>({ActivationText.Value(plan.Activation)}, ref {input}, ref {output}, {length});"
        : $"Elementwise.Copy<V, S>(ref {input}, ref {output}, {length});";
}
