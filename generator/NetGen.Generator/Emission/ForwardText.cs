using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The bodies of inference: outputs alternate between two buffers.</summary>
internal sealed class ForwardText(NetworkPlan plan)
{
    public void EmitRow(CodeWriter writer)
    {
        writer.Line("ref var even = ref scratch;");
        if (plan.Layers.Count > 1)
        {
            writer.Line($"ref var odd = ref Unsafe.Add(ref scratch, {plan.FirstBufferFloats});");
        }

        EmitLayers(writer, "1", (layer, input, output) => layer.ForwardRow(input, output));
    }

    public void EmitRows(CodeWriter writer)
    {
        writer.Line("ref var even = ref scratch;");
        if (plan.Layers.Count > 1)
        {
            writer.Line($"ref var odd = ref Unsafe.Add(ref scratch, (nint)rows * {plan.FirstBufferFloats});");
        }

        EmitLayers(writer, "rows", (layer, input, output) => layer.Forward(input, output));
    }

    private void EmitLayers(CodeWriter writer, string rows, Func<LayerEmitter, string, string, string> statement)
    {
        var input = "x";
        foreach (var layer in plan.Layers)
        {
            var output = layer.Number % 2 == 1 ? "even" : "odd";
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
