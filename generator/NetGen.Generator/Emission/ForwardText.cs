using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The bodies of inference.</summary>
/// <param name="plan">The network.</param>
/// <param name="isNarrow">Whether narrow weights are read where there are some.</param>
internal sealed class ForwardText(NetworkPlan plan, bool isNarrow = false)
{
    private BufferAllocation Buffers => plan.Forward.Allocation;

    public void EmitRow(CodeWriter writer)
    {
        EmitBuffers(writer, Literals.Integer);
        EmitSteps(writer, "1", (step, inputs, output) => step.ForwardRow(inputs, output), (step, input, output) => step.NarrowForwardRow(input, output));
    }

    public void EmitRows(CodeWriter writer)
    {
        EmitBuffers(writer, floats => $"(nint)rows * {floats}");
        EmitSteps(writer, "rows", (step, inputs, output) => step.Forward(inputs, output), (step, input, output) => step.NarrowForward(input, output));
    }

    private void EmitBuffers(CodeWriter writer, Func<long, string> offset)
    {
        if (Buffers.Floats.Count > 1)
        {
            writer.Line("// Outputs go to the first buffer that nobody reads any more.");
        }

        for (var buffer = 0; buffer < Buffers.Floats.Count; buffer++)
        {
            writer.Line($"ref var {BufferNames.Of(buffer)} = ref {At(Buffers.StartOf(buffer), offset)};");
        }

        if (isNarrow && plan.RoundedInputFloats > 0)
        {
            writer.Line($"ref var words = ref {At(plan.Forward.FloatsPerRow, offset)};");
        }
    }

    private void EmitSteps(
        CodeWriter writer, string rows, Func<StepEmitter, IReadOnlyList<string>, string, string> statement, Func<INarrowEmitter, string, string, string> narrowStatement)
    {
        if (plan.PadsInput)
        {
            writer.Line(InputText.Pad(plan, OutputOf(0), rows));
        }

        foreach (var step in plan.Steps)
        {
            var (inputs, output) = (InputsOf(step), OutputOf(step.Number));
            var emitter = StepEmitter.For(step);
            var readsNarrow = isNarrow && step.IsNarrow;
            writer.Line(readsNarrow ? narrowStatement((INarrowEmitter)emitter, inputs[0], output) : statement(emitter, inputs, output));
            if (step.Timing == ActivationTiming.Separate || (readsNarrow && step.Timing == ActivationTiming.InTile))
            {
                writer.Line(SeparateActivation.Apply(step, output, rows));
            }
        }

        writer.Line($"return ref {OutputOf(plan.Head.Number)};");
    }

    private string[] InputsOf(LayerPlan step) => [.. step.Step.Sources.Select(source => source.Step == 0 && !plan.PadsInput ? "x" : OutputOf(source.Step))];

    private string OutputOf(int step) => BufferNames.Of(plan.Forward.BufferOf(step));

    private static string At(int floats, Func<long, string> offset) => floats == 0 ? "scratch" : $"Unsafe.Add(ref scratch, {offset(floats)})";
}
