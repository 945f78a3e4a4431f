using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The file-local struct that strings the layers together: forward for one row, forward for a batch, training.</summary>
internal static class NetworkKernelsSlice
{
    public const string TypeName = "Kernels";

    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        var forward = new ForwardText(plan);
        var training = new TrainingText(plan);
        writer.Line("// The network: its layers strung together.");
        writer.Block($"file readonly struct {TypeName} : INetworkKernels", () =>
        {
            writer.Line($"static int IForwardKernels.InputSize => {plan.Network.InputSize};");
            writer.Line($"static int IForwardKernels.OutputSize => {plan.Network.OutputSize};");
            writer.Line($"static int IForwardKernels.ScratchPerRow => {plan.Forward.FloatsPerRow};");
            writer.Line();
            writer.Block("static ref float IForwardKernels.Row<V, S>(ref float x, ref float p, ref float scratch)", () => forward.EmitRow(writer));
            writer.Line();
            writer.Block("static ref float IForwardKernels.Rows<V, S>(ref float x, int rows, ref float p, ref float scratch)", () => EmitRows(writer, plan, forward));
            writer.Line();
            writer.Block("static float INetworkKernels.Train<V, S, TSink>(in TrainingPass pass, ref TSink sink)", () => training.Emit(writer));
        });
    }

    private static void EmitRows(CodeWriter writer, NetworkPlan plan, ForwardText forward)
    {
        if (plan.HasColumns)
        {
            writer.Line($"ColumnPass<V, S>.Run<{TypeName}, {ColumnKernelsSlice.TypeName}>(ref x, rows, ref p, ref scratch);");
            writer.Line("return ref scratch;");
        }
        else
        {
            forward.EmitRows(writer);
        }
    }
}
