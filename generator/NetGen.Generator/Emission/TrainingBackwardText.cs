using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The statements of a training pass's way back, from the gradient that the loss gives.</summary>
/// <param name="plan">The network.</param>
/// <param name="buffers">Where everything lies.</param>
internal sealed class TrainingBackwardText(NetworkPlan plan, TrainingBuffers buffers)
{
    private const string IfInputGradient = "if (pass.WantsInputGradient)";

    private readonly BackwardPlan _backward = new(plan);

    public void Emit(MethodBody body, IReadOnlyList<LayerPlan> steps)
    {
        foreach (var step in steps.Reverse())
        {
            if (step != steps[steps.Count - 1])
            {
                body.Statements.Line();
            }

            EmitStep(body, step);
        }
    }

    private void EmitStep(MethodBody body, LayerPlan step)
    {
        if (_backward.LeadsToParameters(step))
        {
            EmitGradients(body, step);
        }
        else
        {
            body.Statements.Block(IfInputGradient, () => EmitGradients(body, step));
        }
    }

    private void EmitGradients(MethodBody body, LayerPlan step)
    {
        var gradient = body.Buffer(buffers.Gradient(step));
        if (step.Step.Dropout > 0)
        {
            body.Statements.Line($"Dropout.Backward(ref {body.Buffer(TrainingBuffers.Mask(step))}, ref {gradient}, rows * {step.OutputStride});");
        }

        if (!step.FusedLoss && step.Timing != ActivationTiming.None && !plan.IsDifferentiatedByReader(step))
        {
            body.Statements.Line(SeparateActivation.Backward(step, body.Buffer(TrainingBuffers.Sums(step)), gradient));
        }

        var emitter = StepEmitter.For(step);
        var input = body.Buffer(buffers.Inputs(step)[0]);
        if (step.IsDeclared)
        {
            body.Statements.Line(emitter.SeeGradient(step.Step.LayerIndex, gradient, input));
        }

        foreach (var layer in step.Step.Layers.Skip(1))
        {
            body.Statements.Line($"pass.SeeGradient({layer}, ref {gradient});");
        }

        for (var source = 0; source < step.Step.Sources.Count; source++)
        {
            EmitSource(body, emitter, step, source);
        }

        if (emitter is IWeightEmitter weights)
        {
            body.Statements.Line(weights.WeightGradient(input, gradient));
        }
    }

    private void EmitSource(MethodBody body, StepEmitter emitter, LayerPlan step, int source)
    {
        if (_backward.LeadsToParameters(step.Step.Sources[source]) || !_backward.LeadsToParameters(step))
        {
            EmitInputGradient(body, emitter, step, source);
            return;
        }

        body.Statements.Block(IfInputGradient, () => EmitInputGradient(body, emitter, step, source));
        if (source < step.Step.Sources.Count - 1 || emitter is IWeightEmitter)
        {
            body.Statements.Line();
        }
    }

    private void EmitInputGradient(MethodBody body, StepEmitter emitter, LayerPlan step, int source)
    {
        var read = step.Step.Sources[source];
        var producer = plan.Producer(read);
        var gradient = body.Buffer(buffers.Gradient(step));
        var inputGradient = producer is null ? "pass.InputGradient" : body.Buffer(buffers.Gradient(producer));
        if (producer is not null && plan.IsDifferentiatedByReader(producer))
        {
            body.Statements.Line(((IDifferentiatingEmitter)emitter).InputGradient(
                body.Buffer(buffers.Inputs(step)[source]), gradient, producer.Activation, body.Buffer(TrainingBuffers.Sums(producer)), inputGradient));
        }
        else if (_backward.WritesFirst(step, source))
        {
            body.Statements.Line(InputGradient(body, emitter, step, source, gradient, inputGradient));
        }
        else if (step.AddsInputGradient)
        {
            body.Statements.Line(((IAddingEmitter)emitter).AddInputGradient(source, gradient, inputGradient));
        }
        else
        {
            var term = body.Buffer(buffers.Term(step));
            body.Statements.Line(InputGradient(body, emitter, step, source, gradient, term));
            body.Statements.Line($"Elementwise.Add<V, S>(ref {term}, ref {inputGradient}, rows * {read.GradientStride});");
        }
    }

    private string InputGradient(MethodBody body, StepEmitter emitter, LayerPlan step, int source, string gradient, string inputGradient) => emitter is IInputReadingEmitter reading
        ? reading.InputGradient(body.Buffer(buffers.Inputs(step)[source]), gradient, inputGradient)
        : emitter.InputGradient(source, gradient, inputGradient);
}
