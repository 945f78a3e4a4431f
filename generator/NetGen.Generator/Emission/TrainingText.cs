using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The body of a training pass: forward with every layer's outputs kept, loss, backward.</summary>
internal sealed class TrainingText(NetworkPlan plan)
{
    private readonly TrainingBuffers _buffers = new(plan);

    public void Emit(CodeWriter writer)
    {
        writer.Line("var rows = pass.Rows;");
        writer.Line("ref var x = ref pass.Inputs;");
        foreach (var (name, start) in _buffers.All)
        {
            writer.Line($"ref var {name} = ref pass.After({start});");
        }

        writer.Line();
        writer.Line("// Forward; every layer's outputs are kept.");
        foreach (var layer in plan.Layers)
        {
            EmitForward(writer, layer);
        }

        writer.Line();
        EmitLoss(writer);
        foreach (var layer in plan.Layers.Reverse())
        {
            writer.Line();
            if (layer == plan.Head)
            {
                writer.Line("// Backward; a layer passes the gradient on before its weights may change.");
            }

            EmitBackward(writer, layer);
        }

        writer.Line();
        writer.Line("return loss;");
    }

    private void EmitForward(CodeWriter writer, LayerPlan layer)
    {
        var (sums, outputs) = (TrainingBuffers.Sums(layer), TrainingBuffers.Outputs(layer));
        writer.Line(LayerEmitter.For(layer).TrainingForward(_buffers.Inputs(layer), sums));
        if (layer.KeepsPreActivation)
        {
            writer.Line(SeparateActivation.ApplyTo(layer, sums, outputs));
        }
        else if (layer is { Timing: ActivationTiming.Separate, FusedLoss: false })
        {
            writer.Line(SeparateActivation.Apply(layer, outputs, "rows"));
        }

        if (layer.Layer.Dropout > 0)
        {
            writer.Line($"Dropout.Apply(ref {outputs}, ref {TrainingBuffers.Mask(layer)}, ref {TrainingBuffers.Result(layer)}, rows * {layer.OutputStride}, {Literals.Float(layer.Layer.Dropout)}, ref pass.Random);");
        }
    }

    private void EmitLoss(CodeWriter writer)
    {
        var head = plan.Head;
        var loss = plan.Network.Loss;
        var targets = loss == Loss.SoftmaxCrossEntropy ? "Classes" : "Targets";
        writer.Line(head.FusedLoss
            ? $"// {head.Layer.Activation.Kind} and loss as one, from the logits: {TrainingBuffers.Gradient(head)} is the gradient of the logits."
            : $"// {TrainingBuffers.Gradient(head)} is the gradient of the outputs.");
        writer.Line($"var loss = {loss}.Gradient<V, S>(ref {TrainingBuffers.Result(head)}, rows, {head.Layer.Outputs}, {head.OutputStride}, pass.{targets}, ref {TrainingBuffers.Gradient(head)});");
        writer.Block("if (pass.EndsAfter(loss))", () => writer.Line("return loss;"));
    }

    private void EmitBackward(CodeWriter writer, LayerPlan layer)
    {
        var gradient = TrainingBuffers.Gradient(layer);
        if (layer.Layer.Dropout > 0)
        {
            writer.Line($"Dropout.Backward(ref {TrainingBuffers.Mask(layer)}, ref {gradient}, rows * {layer.OutputStride});");
        }

        if (!layer.FusedLoss && layer.Timing != ActivationTiming.None && !IsDifferentiatedByNext(layer))
        {
            writer.Line(SeparateActivation.Backward(layer, TrainingBuffers.Sums(layer), gradient));
        }

        var emitter = LayerEmitter.For(layer);
        if (layer.Number > 1)
        {
            var before = plan.Layers[layer.Number - 2];
            writer.Line(IsDifferentiatedByNext(before)
                ? emitter.InputGradient(gradient, before.Layer.Activation, TrainingBuffers.Sums(before), TrainingBuffers.Gradient(before))
                : emitter.InputGradient(gradient, TrainingBuffers.Gradient(before)));
        }
        else
        {
            writer.Block("if (pass.WantsInputGradient)", () => writer.Line(emitter.InputGradient(gradient, "pass.InputGradient")));
            writer.Line();
        }

        writer.Line(emitter.WeightGradient(_buffers.Inputs(layer), gradient));
    }

    /// <summary>Whether the next layer's input gradient is multiplied with the derivative while it is in the cache.</summary>
    private bool IsDifferentiatedByNext(LayerPlan layer) =>
        layer != plan.Head && layer.Timing != ActivationTiming.None && layer.Layer is { Dropout: 0, Activation.Facts.IsElementwise: true };
}
