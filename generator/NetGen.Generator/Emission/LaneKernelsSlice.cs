using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>One row of a small network as straight-line code.</summary>
internal static class LaneKernelsSlice
{
    public const string TypeName = "LaneKernels";

    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        writer.Line($"// One row in straight-line code. V has {plan.Lanes} lanes; sums a, b, c and d need not wait for each other.");
        writer.Block($"file readonly struct {TypeName} : ILaneKernels", () =>
        {
            writer.Line($"static int ILaneKernels.Lanes => {plan.Lanes};");
            writer.Line();
            writer.Block("static void ILaneKernels.Row<V, S>(ref float x, ref float p, ref float y)", () =>
            {
                foreach (var step in plan.Steps)
                {
                    var emitter = StepEmitter.For(step);
                    if (step.Number > 1)
                    {
                        writer.Line();
                    }

                    writer.Line($"// Layer {step.LayerNumber}: {emitter.Formula}");
                    ((ILaneEmitter)emitter).EmitLanes(writer, step == plan.Head);
                }
            });
        });
    }
}
