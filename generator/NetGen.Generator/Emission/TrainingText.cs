using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>
/// The methods of a training pass: forward with every step's outputs kept, loss, backward; and one that shows what it has computed. In a
/// deep network by parts.
/// </summary>
internal sealed class TrainingText
{
    private const string Constraints = "where V : struct where S : struct, ISimd<V>";

    private readonly NetworkPlan _plan;
    private readonly TrainingBuffers _buffers;
    private readonly TrainingForwardText _forward;
    private readonly TrainingBackwardText _backward;
    private readonly SignalsText _signals;

    public TrainingText(NetworkPlan plan)
    {
        _plan = plan;
        _buffers = new(plan);
        _forward = new(plan, _buffers);
        _backward = new(plan, _buffers);
        _signals = new(_buffers);
    }

    private bool IsWhole => _plan.Parts.Count == 1;

    /// <summary>The method that runs a pass.</summary>
    public void EmitMethod(CodeWriter writer) => writer.Block("static float INetworkKernels.Train<V, S, TSink>(in TrainingPass pass, ref TSink sink)", () =>
    {
        var body = new MethodBody();
        body.Statements.Line("// Forward; every layer's outputs are kept.");
        EmitParts(body, _plan.Parts, part => _forward.Emit(body, part), part => $"{ForwardName(part)}<V, S>(pass);");
        body.Statements.Line();
        EmitLoss(body);
        body.Statements.Line();
        body.Statements.Line("// Backward; a layer passes the gradient on before its weights may change.");
        EmitParts(body, _plan.Parts.Reverse(), part => _backward.Emit(body, part), part => $"{BackwardName(part)}<V, S, TSink>(pass, ref sink);");
        body.Statements.Line();
        body.Statements.Line("return loss;");
        EmitBody(writer, body);
    });

    /// <summary>The method that shows what a pass has computed.</summary>
    public void EmitSignals(CodeWriter writer)
    {
        writer.Line("// For SignalProbe, as SeeGradient above is: what activations are applied to, and what they give.");
        writer.Block("static void INetworkKernels.SeeSignals<V, S>(in TrainingPass pass)", () =>
        {
            var body = new MethodBody();
            EmitParts(body, _plan.Parts, part => _signals.Emit(body, part), part => $"{SignalsName(part)}<V, S>(pass);");
            EmitBody(writer, body);
        });
    }

    /// <summary>The methods that they call.</summary>
    public void EmitParts(CodeWriter writer)
    {
        foreach (var part in _plan.SeparateParts)
        {
            EmitPart(writer, $"{ForwardName(part)}<V, S>(in TrainingPass pass) {Constraints}", body => _forward.Emit(body, part));
        }

        foreach (var part in _plan.SeparateParts.Reverse())
        {
            EmitPart(
                writer,
                $"{BackwardName(part)}<V, S, TSink>(in TrainingPass pass, ref TSink sink) {Constraints} where TSink : struct, IGradientSink, allows ref struct",
                body => _backward.Emit(body, part));
        }

        foreach (var part in _plan.SeparateParts)
        {
            EmitPart(writer, $"{SignalsName(part)}<V, S>(in TrainingPass pass) {Constraints}", body => _signals.Emit(body, part));
        }
    }

    private void EmitPart(CodeWriter writer, string signature, Action<MethodBody> emit)
    {
        writer.Line();
        writer.Block("private static void " + signature, () =>
        {
            var body = new MethodBody();
            emit(body);
            EmitBody(writer, body);
        });
    }

    private void EmitParts(
        MethodBody body, IEnumerable<IReadOnlyList<LayerPlan>> parts, Action<IReadOnlyList<LayerPlan>> whole, Func<IReadOnlyList<LayerPlan>, string> call)
    {
        foreach (var part in parts)
        {
            if (IsWhole)
            {
                whole(part);
            }
            else
            {
                body.Statements.Line(call(part));
            }
        }
    }

    private void EmitBody(CodeWriter writer, MethodBody body)
    {
        if (body.Mentions("rows"))
        {
            writer.Line("var rows = pass.Rows;");
        }

        if (body.Has(TrainingBuffers.Input))
        {
            writer.Line($"ref var {TrainingBuffers.Input} = ref pass.Inputs;");
        }

        foreach (var (name, start) in _buffers.All.Append(_buffers.Free).Where(buffer => body.Has(buffer.Name)))
        {
            writer.Line($"ref var {name} = ref pass.After({start});");
        }

        writer.Line();
        body.WriteTo(writer);
    }

    private void EmitLoss(MethodBody body)
    {
        var head = _plan.Head;
        var gradient = body.Buffer(_buffers.Gradient(head));
        body.Statements.Line(_plan.Steps.Any(step => step.FusedLoss)
            ? $"// {_plan.Network.Head.Activation.Kind} and loss as one, from the logits: {gradient} is the gradient of the logits."
            : $"// {gradient} is the gradient of the outputs.");
        body.Statements.Line($"var loss = {_plan.Network.Loss}.Gradient<V, S>(pass, ref {body.Buffer(TrainingBuffers.Result(head))}, {head.Outputs}, {head.OutputStride}, ref {gradient});");
        body.Statements.Block("if (pass.EndsAfter(loss))", () => body.Statements.Line("return loss;"));
    }

    private static string SignalsName(IReadOnlyList<LayerPlan> part) => "SignalsOf" + LayerNumbers.Part(part);

    private static string ForwardName(IReadOnlyList<LayerPlan> part) => "ForwardOf" + LayerNumbers.Part(part);

    private static string BackwardName(IReadOnlyList<LayerPlan> part) => "BackwardOf" + LayerNumbers.PartBackward(part);
}
