using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The bodies of inference: outputs alternate between two buffers.</summary>
internal sealed class ForwardText(NetworkPlan plan)
{
    public void EmitRow(CodeWriter writer)
    {
        EmitBuffers(writer, Literals.Integer(plan.FirstBufferFloats));
        EmitLayers(writer, "1", (layer, input, output) => layer.ForwardRow(input, output));
    }

    public void EmitRows(CodeWriter writer)
    {
        EmitBuffers(writer, $"(nint)rows * {plan.FirstBufferFloats}");
        EmitLayers(writer, "rows", (layer, input, output) => layer.Forward(input, output));
    }

    private void EmitBuffers(CodeWriter writer, string second)
    {
        if (plan.Layers.Count > 1)
        {
            writer.Line("// Odd layers write the one buffer, even layers the other.");
        }

        writer.Line("ref var odd = ref scratch;");
        if (plan.Layers.Count > 1)
        {
            writer.Line($"ref var even = ref Unsafe.Add(ref scratch, {second});");
        }
    }

    private void EmitLayers(CodeWriter writer, string rows, Func<LayerEmitter, string, string, string> statement)
    {
        var input = "x";
        foreach (var layer in plan.Layers)
        {
            var output = layer.Number % 2 == 1 ? "odd" : "even";
            writer.Line(statement(LayerEmitter.For(layer), input, output));
            if (layer.Timing == ActivationTiming.Separate)
            {
                writer.Line(SeparateActivation.Apply(layer, output, rows));
            }

            input = output;
        }

        writer.Line($"return ref {input};");
    }
}
