using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>A batch of a network with a few units in each layer, by vectors of rows.</summary>
internal static class ColumnKernelsSlice
{
    public const string TypeName = "ColumnKernels";

    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        writer.Line("// As many rows of a batch as a vector has lanes: each vector holds one unit of all of them.");
        writer.Block($"file readonly struct {TypeName} : IColumnKernels", () =>
            writer.Block("static ref float IColumnKernels.Block<V, S>(ref float even, ref float odd, ref float p)", () =>
            {
                foreach (var step in plan.Steps)
                {
                    var (input, output) = step.Number % 2 == 1 ? ("even", "odd") : ("odd", "even");
                    writer.Line(((IColumnEmitter)StepEmitter.For(step)).ForwardColumns(input, output));
                    if (step.Timing != ActivationTiming.None)
                    {
                        writer.Line(SeparateActivation.ApplyToColumns(step, output));
                    }
                }

                writer.Line();
                writer.Line($"return ref {(plan.Head.Number % 2 == 1 ? "odd" : "even")};");
            }));
    }
}
