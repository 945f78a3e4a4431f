using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The body of a training pass: forward with every step's outputs kept, loss, backward.</summary>
internal sealed class TrainingText(NetworkPlan plan)
{
    private const string IfInputGradient = "if (pass.WantsInputGradient)";

    private readonly TrainingBuffers _buffers = new(plan);
    private readonly BackwardPlan _backward = new(plan);

    public void Emit(CodeWriter writer)
    {
        EmitBuffers(writer);
        writer.Line();
        writer.Line("// Forward; every layer's outputs are kept.");
        if (plan.PadsInput)
        {
            writer.Line(InputText.Pad(plan, TrainingBuffers.PaddedInput, "rows"));
        }

        foreach (var step in plan.Steps)
        {
            EmitForward(writer, step);
        }

        writer.Line();
        EmitLoss(writer);
        foreach (var step in plan.Steps.Reverse())
        {
            writer.Line();
            if (step == plan.Head)
            {
                writer.Line("// Backward; a layer passes the gradient on before its weights may change.");
            }

            EmitBackward(writer, step);
        }

        writer.Line();
        writer.Line("return loss;");
    }

    private void EmitBuffers(CodeWriter writer)
    {
        writer.Line("var rows = pass.Rows;");
        writer.Line("ref var x = ref pass.Inputs;");
        foreach (var (name, start) in _buffers.Kept)
        {
            writer.Line($"ref var {name} = ref pass.After({start});");
        }

        foreach (var (start, buffer) in _buffers.GradientStarts.Select((start, buffer) => (start, buffer)))
        {
            writer.Line($"ref var {BufferNames.OfGradient(buffer)} = ref pass.After({start});");
        }
    }

    private void EmitForward(CodeWriter writer, LayerPlan step)
    {
        var (sums, outputs) = (TrainingBuffers.Sums(step), TrainingBuffers.Outputs(step));
        writer.Line(StepEmitter.For(step).TrainingForward(_buffers.Inputs(step), sums));
        if (step.KeepsPreActivation)
        {
            writer.Line(SeparateActivation.ApplyTo(step, sums, outputs));
        }
        else if (step is { Timing: ActivationTiming.Separate, FusedLoss: false })
        {
            writer.Line(SeparateActivation.Apply(step, outputs, "rows"));
        }

        if (step.Step.Dropout > 0)
        {
            writer.Line($"Dropout.Apply(ref {outputs}, ref {TrainingBuffers.Mask(step)}, ref {TrainingBuffers.Result(step)}, rows * {step.OutputStride}, {Literals.Float(step.Step.Dropout)}, ref pass.Random);");
        }
    }

    private void EmitLoss(CodeWriter writer)
    {
        var head = plan.Head;
        var loss = plan.Network.Loss;
        var targets = loss == Loss.SoftmaxCrossEntropy ? "Classes" : "Targets";
        writer.Line(head.FusedLoss
            ? $"// {head.Activation.Kind} and loss as one, from the logits: {Gradient(head)} is the gradient of the logits."
            : $"// {Gradient(head)} is the gradient of the outputs.");
        writer.Line($"var loss = {loss}.Gradient<V, S>(ref {TrainingBuffers.Result(head)}, rows, {head.Outputs}, {head.OutputStride}, pass.{targets}, ref {Gradient(head)});");
        writer.Block("if (pass.EndsAfter(loss))", () => writer.Line("return loss;"));
    }

    private void EmitBackward(CodeWriter writer, LayerPlan step)
    {
        if (_backward.LeadsToParameters(step))
        {
            EmitGradients(writer, step);
        }
        else
        {
            writer.Block(IfInputGradient, () => EmitGradients(writer, step));
        }
    }

    private void EmitGradients(CodeWriter writer, LayerPlan step)
    {
        var gradient = Gradient(step);
        if (step.Step.Dropout > 0)
        {
            writer.Line($"Dropout.Backward(ref {TrainingBuffers.Mask(step)}, ref {gradient}, rows * {step.OutputStride});");
        }

        if (!step.FusedLoss && step.Timing != ActivationTiming.None && !plan.IsDifferentiatedByReader(step))
        {
            writer.Line(SeparateActivation.Backward(step, TrainingBuffers.Sums(step), gradient));
        }

        var emitter = StepEmitter.For(step);
        for (var source = 0; source < step.Step.Sources.Count; source++)
        {
            if (_backward.LeadsToParameters(step.Step.Sources[source]) || !_backward.LeadsToParameters(step))
            {
                EmitInputGradient(writer, emitter, step, source);
            }
            else
            {
                var index = source;
                writer.Block(IfInputGradient, () => EmitInputGradient(writer, emitter, step, index));
                if (source < step.Step.Sources.Count - 1 || emitter is IWeightEmitter)
                {
                    writer.Line();
                }
            }
        }

        if (emitter is IWeightEmitter weights)
        {
            writer.Line(weights.WeightGradient(_buffers.Inputs(step)[0], gradient));
        }
    }

    private void EmitInputGradient(CodeWriter writer, StepEmitter emitter, LayerPlan step, int source)
    {
        var read = step.Step.Sources[source];
        var producer = plan.Producer(read);
        var (gradient, inputGradient) = (Gradient(step), producer is null ? "pass.InputGradient" : Gradient(producer));
        if (producer is not null && plan.IsDifferentiatedByReader(producer))
        {
            writer.Line(((IDifferentiatingEmitter)emitter).InputGradient(gradient, producer.Activation, TrainingBuffers.Sums(producer), inputGradient));
        }
        else if (_backward.WritesFirst(step, source))
        {
            writer.Line(emitter.InputGradient(source, gradient, inputGradient));
        }
        else if (step.AddsInputGradient)
        {
            writer.Line(((IAddingEmitter)emitter).AddInputGradient(source, gradient, inputGradient));
        }
        else
        {
            var term = BufferNames.OfGradient(_buffers.TermOf(step));
            writer.Line(emitter.InputGradient(source, gradient, term));
            writer.Line($"Elementwise.Add<V, S>(ref {term}, ref {inputGradient}, rows * {LayerPlan.Pad(read.Size)});");
        }
    }

    private string Gradient(LayerPlan step) => BufferNames.OfGradient(_buffers.GradientOf(step));
}
