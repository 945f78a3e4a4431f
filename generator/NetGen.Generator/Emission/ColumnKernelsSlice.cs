using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>A batch of a network with a few units in each layer, by vectors of rows.</summary>
internal static class ColumnKernelsSlice
{
    public const string TypeName = "ColumnKernels";

    private const string Parameters = "(ref float even, ref float odd, ref float p)";

    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        writer.Line("// As many rows of a batch as a vector has lanes: each vector holds one unit of all of them.");
        writer.Block($"file readonly struct {TypeName} : IColumnKernels", () =>
        {
            writer.Block($"static ref float IColumnKernels.Block<V, S>{Parameters}", () => EmitBlock(writer, plan));
            foreach (var part in plan.SeparateParts)
            {
                writer.Line();
                writer.Block($"private static void {PartName(part)}<V, S>{Parameters} where V : struct where S : struct, ISimd<V>", () => EmitSteps(writer, part));
            }
        });
    }

    private static void EmitBlock(CodeWriter writer, NetworkPlan plan)
    {
        if (plan.Parts.Count == 1)
        {
            EmitSteps(writer, plan.Parts[0]);
        }
        else
        {
            foreach (var part in plan.Parts)
            {
                writer.Line($"{PartName(part)}<V, S>(ref even, ref odd, ref p);");
            }
        }

        writer.Line();
        writer.Line($"return ref {(plan.Head.Number % 2 == 1 ? "odd" : "even")};");
    }

    private static void EmitSteps(CodeWriter writer, IReadOnlyList<LayerPlan> steps)
    {
        foreach (var step in steps)
        {
            var (input, output) = step.Number % 2 == 1 ? ("even", "odd") : ("odd", "even");
            writer.Line(((IColumnEmitter)StepEmitter.For(step)).ForwardColumns(input, output));
            if (step.Timing != ActivationTiming.None)
            {
                writer.Line(SeparateActivation.ApplyToColumns(step, output));
            }
        }
    }

    private static string PartName(IReadOnlyList<LayerPlan> part) => "BlockOf" + LayerNumbers.Part(part);
}
