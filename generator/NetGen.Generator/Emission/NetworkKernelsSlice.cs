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
            ForwardText.EmitBlockRows(writer, plan);
            writer.Line();
            forward.EmitMethod(writer, ForwardForm.Row);
            writer.Line();
            EmitRows(writer, plan, forward);
            writer.Line();
            training.EmitMethod(writer);
            writer.Line();
            training.EmitSignals(writer);
            forward.EmitParts(writer, ForwardForm.Row);
            if (!plan.HasColumns)
            {
                forward.EmitParts(writer, ForwardForm.Batch);
            }

            training.EmitParts(writer);
        });
    }

    private static void EmitRows(CodeWriter writer, NetworkPlan plan, ForwardText forward)
    {
        if (!plan.HasColumns)
        {
            forward.EmitMethod(writer, ForwardForm.Batch);
            return;
        }

        writer.Block(ForwardText.Header(ForwardForm.Batch), () =>
        {
            writer.Line($"ColumnPass<V, S>.Run<{TypeName}, {ColumnKernelsSlice.TypeName}>(ref x, rows, ref p, ref scratch);");
            writer.Line("return ref scratch;");
        });
    }
}
