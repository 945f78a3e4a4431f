using NetGen.Generator.Emission;

namespace NetGen.Generator.Layers.Reshaping;

/// <summary>Prints a step between rows and images.</summary>
internal sealed class ReshapingEmitter(ReshapingPlan plan) : StepEmitter
{
    public override string Formula => "y = x";

    public override string ForwardRow(IReadOnlyList<string> inputs, string output) => Move(plan.ToImage, inputs[0], plan.InputStride, output, "1");

    public override string Forward(IReadOnlyList<string> inputs, string output) => Move(plan.ToImage, inputs[0], plan.InputStride, output, "rows");

    public override string InputGradient(int source, string gradient, string inputGradient) =>
        Move(!plan.ToImage, gradient, RowLayout.Pad(plan.Image.Count), inputGradient, "rows");

    private string Move(bool toImage, string from, int stride, string to, string rows) => toImage
        ? $"ImageRows.ToImages(ref {from}, {stride}, ref {to}, {Shape(rows)});"
        : $"ImageRows.FromImages(ref {from}, ref {to}, {Shape(rows)});";

    private string Shape(string rows) => $"{rows}, {plan.Image.Pixels}, {plan.Image.Channels}, {(plan.ChannelsFirst ? "true" : "false")}";
}
