using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The methods of inference: one for each form, and those of its parts in a deep network.</summary>
/// <param name="plan">The network.</param>
/// <param name="isNarrow">Whether narrow weights are read where there are some.</param>
internal sealed class ForwardText(NetworkPlan plan, bool isNarrow = false)
{
    private const string RoundedInputs = "words";

    private BufferAllocation Buffers => plan.Forward.Allocation;

    /// <summary>The method that the library calls.</summary>
    public void EmitMethod(CodeWriter writer, ForwardForm form) => writer.Block(Header(form), () =>
    {
        if (plan.Parts.Count == 1)
        {
            EmitBody(writer, form, plan.Parts[0]);
            writer.Line($"return ref {OutputOf(plan.Head.Number)};");
            return;
        }

        foreach (var part in plan.Parts)
        {
            writer.Line($"{PartName(form, part)}<V, S>({form.Arguments});");
        }

        writer.Line($"return ref {Place(Buffers.StartOf(plan.Forward.BufferOf(plan.Head.Number)), form)};");
    });

    /// <summary>The methods that it calls.</summary>
    public void EmitParts(CodeWriter writer, ForwardForm form)
    {
        foreach (var part in plan.SeparateParts)
        {
            writer.Line();
            writer.Block(
                $"private static void {PartName(form, part)}<V, S>({form.Parameters}) where V : struct where S : struct, ISimd<V>",
                () => EmitBody(writer, form, part));
        }
    }

    /// <summary>How many images go through all layers together.</summary>
    public static void EmitBlockRows(CodeWriter writer, NetworkPlan plan)
    {
        if (plan.HasImages)
        {
            writer.Line($"static int IForwardKernels.MostBlockRows => {plan.Forward.RowsOfImages};");
        }
    }

    /// <summary>What the library calls a method.</summary>
    public static string Header(ForwardForm form) => $"static ref float IForwardKernels.{form.Name}<V, S>({form.Parameters})";

    private static string PartName(ForwardForm form, IReadOnlyList<LayerPlan> part) => form.Name + "Of" + LayerNumbers.Part(part);

    private void EmitBody(CodeWriter writer, ForwardForm form, IReadOnlyList<LayerPlan> steps)
    {
        var body = new MethodBody();
        if (plan.PadsInput && steps[0].Number == 1)
        {
            body.Statements.Line(InputText.Pad(plan, body.Buffer(OutputOf(0)), form.Rows));
        }

        foreach (var step in steps)
        {
            EmitStep(body, form, step);
        }

        EmitBuffers(writer, form, body);
        body.WriteTo(writer);
    }

    private void EmitBuffers(CodeWriter writer, ForwardForm form, MethodBody body)
    {
        if (Buffers.Floats.Count > 1)
        {
            writer.Line("// Outputs go to the first buffer that nobody reads any more.");
        }

        for (var buffer = 0; buffer < Buffers.Floats.Count; buffer++)
        {
            EmitBuffer(writer, form, body, BufferNames.Of(buffer), Buffers.StartOf(buffer));
        }

        EmitBuffer(writer, form, body, RoundedInputs, plan.Forward.FloatsPerRow);
    }

    private static void EmitBuffer(CodeWriter writer, ForwardForm form, MethodBody body, string name, int start)
    {
        if (body.Has(name))
        {
            writer.Line($"ref var {name} = ref {Place(start, form)};");
        }
    }

    private void EmitStep(MethodBody body, ForwardForm form, LayerPlan step)
    {
        var (inputs, output) = (InputsOf(body, step), body.Buffer(OutputOf(step.Number)));
        var emitter = StepEmitter.For(step);
        var readsNarrow = isNarrow && step.IsNarrow;
        if (readsNarrow && step.RoundedInputFloats > 0)
        {
            body.Buffer(RoundedInputs);
        }

        body.Statements.Line(readsNarrow ? form.NarrowStatement((INarrowEmitter)emitter, inputs[0], output) : form.Statement(emitter, inputs, output));
        if (step.Timing == ActivationTiming.Separate || (readsNarrow && step.Timing == ActivationTiming.InTile))
        {
            body.Statements.Line(SeparateActivation.Apply(step, output, form.Rows));
        }
    }

    private string[] InputsOf(MethodBody body, LayerPlan step) =>
        [.. step.Step.Sources.Select(source => source.Step == 0 && !plan.PadsInput ? "x" : body.Buffer(OutputOf(source.Step)))];

    private string OutputOf(int step) => BufferNames.Of(plan.Forward.BufferOf(step));

    private static string Place(int floats, ForwardForm form) => floats == 0 ? "scratch" : $"Unsafe.Add(ref scratch, {form.Offset(floats)})";
}
