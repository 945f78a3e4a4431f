using NetGen.Generator.Emission;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Merging;

/// <summary>Prints a sum.</summary>
internal sealed class AddEmitter(AddPlan plan) : StepEmitter, IAddingEmitter
{
    public override string Formula => $"y = {ActivationText.Of(plan.Activation, "a + b")}";

    private string Activation => plan.Timing == ActivationTiming.InTile ? ActivationText.Value(plan.Activation) : "default(Linear)";

    public override string ForwardRow(IReadOnlyList<string> inputs, string output) => Sum(inputs, output, Literals.Integer(plan.OutputStride));

    public override string Forward(IReadOnlyList<string> inputs, string output) => Sum(inputs, output, $"rows * {plan.OutputStride}");

    public override string InputGradient(int source, string gradient, string inputGradient) =>
        $"Elementwise.Copy<V, S>(ref {gradient}, ref {inputGradient}, rows * {plan.OutputStride});";

    public string AddInputGradient(int source, string gradient, string inputGradient) =>
        $"Elementwise.Add<V, S>(ref {gradient}, ref {inputGradient}, rows * {plan.OutputStride});";

    private string Sum(IReadOnlyList<string> inputs, string output, string length) =>
        $"Sums.Forward<V, S, {(plan.Timing == ActivationTiming.InTile ? ActivationText.TypeName(plan.Activation) : "Linear")}>({Activation}, ref {inputs[0]}, ref {inputs[1]}, ref {output}, {length});";
}
