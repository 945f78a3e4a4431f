using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The bodies of inference: outputs alternate between two buffers.</summary>
/// <param name="plan">The network.</param>
/// <param name="isNarrow">Whether narrow weights are read where there are some.</param>
internal sealed class ForwardText(NetworkPlan plan, bool isNarrow = false)
{
    public void EmitRow(CodeWriter writer)
    {
        EmitBuffers(writer, Literals.Integer);
        EmitLayers(writer, "1", (layer, input, output) => layer.ForwardRow(input, output), (layer, input, output) => layer.NarrowForwardRow(input, output));
    }

    public void EmitRows(CodeWriter writer)
    {
        EmitBuffers(writer, floats => $"(nint)rows * {floats}");
        EmitLayers(writer, "rows", (layer, input, output) => layer.Forward(input, output), (layer, input, output) => layer.NarrowForward(input, output));
    }

    private void EmitBuffers(CodeWriter writer, Func<long, string> offset)
    {
        if (plan.Layers.Count > 1)
        {
            writer.Line("// Odd layers write the one buffer, even layers the other.");
        }

        writer.Line("ref var odd = ref scratch;");
        if (plan.Layers.Count > 1)
        {
            writer.Line($"ref var even = ref Unsafe.Add(ref scratch, {offset(plan.FirstBufferFloats)});");
        }

        if (isNarrow && plan.RoundedInputFloats > 0)
        {
            writer.Line($"ref var words = ref Unsafe.Add(ref scratch, {offset(plan.ForwardFloats)});");
        }
    }

    private void EmitLayers(
        CodeWriter writer, string rows, Func<LayerEmitter, string, string, string> statement, Func<LayerEmitter, string, string, string> narrowStatement)
    {
        var input = "x";
        foreach (var layer in plan.Layers)
        {
            var output = layer.Number % 2 == 1 ? "odd" : "even";
            var readsNarrow = isNarrow && layer.IsNarrow;
            writer.Line((readsNarrow ? narrowStatement : statement)(LayerEmitter.For(layer), input, output));
            if (layer.Timing == ActivationTiming.Separate || (readsNarrow && layer.Timing == ActivationTiming.InTile))
            {
                writer.Line(SeparateActivation.Apply(layer, output, rows));
            }

            input = output;
        }

        writer.Line($"return ref {input};");
    }
}
