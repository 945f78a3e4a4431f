using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The statements of a training pass's way forward.</summary>
/// <param name="plan">The network.</param>
/// <param name="buffers">Where everything lies.</param>
internal sealed class TrainingForwardText(NetworkPlan plan, TrainingBuffers buffers)
{
    public void Emit(MethodBody body, IReadOnlyList<LayerPlan> steps)
    {
        if (plan.PadsInput && steps[0].Number == 1)
        {
            body.Statements.Line(InputText.Pad(plan, body.Buffer(TrainingBuffers.PaddedInput), "rows"));
            body.Buffer(TrainingBuffers.Input);
        }

        foreach (var step in steps)
        {
            EmitStep(body, step);
        }
    }

    private void EmitStep(MethodBody body, LayerPlan step)
    {
        var (sums, outputs) = (body.Buffer(TrainingBuffers.Sums(step)), body.Buffer(TrainingBuffers.Outputs(step)));
        var inputs = buffers.Inputs(step).Select(body.Buffer).ToArray();
        body.Statements.Line(StepEmitter.For(step).TrainingForward(inputs, sums));
        if (step.KeepsPreActivation)
        {
            body.Statements.Line(SeparateActivation.ApplyTo(step, sums, outputs));
        }
        else if (step is { Timing: ActivationTiming.Separate, FusedLoss: false })
        {
            body.Statements.Line(SeparateActivation.Apply(step, outputs, "rows"));
        }

        if (step.Step.Dropout > 0)
        {
            body.Statements.Line($"Dropout.Apply(ref {outputs}, ref {body.Buffer(TrainingBuffers.Mask(step))}, ref {body.Buffer(TrainingBuffers.Result(step))}, rows * {step.OutputStride}, {Literals.Float(step.Step.Dropout)}, ref pass.Random);");
        }
    }
}
