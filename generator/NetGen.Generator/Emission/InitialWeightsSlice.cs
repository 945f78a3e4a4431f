using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The calls that draw weights; in a deep network by parts, in a file-local class.</summary>
internal static class InitialWeightsSlice
{
    private const string TypeName = "InitialWeights";

    public static bool IsNeeded(NetworkPlan plan) => plan.SeparateParts.Count > 0;

    public static void EmitCalls(CodeWriter writer, NetworkPlan plan)
    {
        foreach (var part in plan.Parts)
        {
            writer.Line($"global::NetGen.Generated.{TypeName}.{PartName(part)}(parameters, seed);");
        }
    }

    public static void EmitLayers(CodeWriter writer, IEnumerable<LayerPlan> steps)
    {
        foreach (var step in steps.Select(StepEmitter.For).OfType<IWeightEmitter>())
        {
            step.EmitInitialization(writer);
        }
    }

    public static void EmitHolder(CodeWriter writer, NetworkPlan plan)
    {
        writer.Line("// Draws the weights.");
        writer.Block($"file static class {TypeName}", () =>
        {
            foreach (var part in plan.Parts)
            {
                if (part != plan.Parts[0])
                {
                    writer.Line();
                }

                writer.Block($"public static void {PartName(part)}(global::NetGen.NetworkParameters parameters, ulong seed)", () => EmitLayers(writer, part));
            }
        });
    }

    private static string PartName(IReadOnlyList<LayerPlan> part) => "Draw" + LayerNumbers.Part(part);
}
