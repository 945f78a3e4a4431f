using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The statements that show every layer's signal after a training pass; what was not kept is computed again, from what was.</summary>
/// <param name="buffers">Where everything lies.</param>
internal sealed class SignalsText(TrainingBuffers buffers)
{
    public void Emit(MethodBody body, IReadOnlyList<LayerPlan> steps)
    {
        foreach (var step in steps.Where(step => step.IsDeclared))
        {
            var (sums, outputs) = step.FusedLoss ? FromLogits(body, step) : FromOutputs(body, step);
            foreach (var layer in step.Step.Layers.Take(step.Step.Layers.Count - 1))
            {
                body.Statements.Line($"pass.SeeSignal({layer}, ref {sums}, ref {sums});");
            }

            body.Statements.Line($"pass.SeeSignal({step.Step.LastLayerIndex}, ref {sums}, ref {outputs});");
        }
    }

    /// <summary>The loss took the logits: what the network would give is computed from them.</summary>
    private (string Sums, string Outputs) FromLogits(MethodBody body, LayerPlan step)
    {
        var logits = body.Buffer(TrainingBuffers.Outputs(step));
        var outputs = body.Buffer(buffers.Free.Name);
        body.Statements.Line($"Elementwise.Copy<V, S>(ref {logits}, ref {outputs}, rows * {step.OutputStride});");
        body.Statements.Line(SeparateActivation.Apply(step, outputs, "rows"));
        return (logits, outputs);
    }

    private (string Sums, string Outputs) FromOutputs(MethodBody body, LayerPlan step)
    {
        var outputs = body.Buffer(TrainingBuffers.Outputs(step));
        if (step.KeepsPreActivation || step.Timing == ActivationTiming.None)
        {
            return (body.Buffer(TrainingBuffers.Sums(step)), outputs);
        }

        var sums = body.Buffer(buffers.Free.Name);
        var inputs = buffers.Inputs(step).Select(body.Buffer).ToArray();
        body.Statements.Line(StepEmitter.For(step.WithoutActivation()).TrainingForward(inputs, sums));
        return (sums, outputs);
    }
}
