using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The file-local struct that strings the layers together for inference with narrow weights.</summary>
internal static class NarrowKernelsSlice
{
    public const string TypeName = "NarrowKernels";

    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        var forward = new ForwardText(plan, isNarrow: true);
        writer.Line($"// Inference with {plan.Network.Precision} weights: p holds the layers that stay in 32-bit floats, then the others, each with its narrow weights and its bias.");
        writer.Block($"file readonly struct {TypeName} : IForwardKernels", () =>
        {
            writer.Line($"static int IForwardKernels.InputSize => {plan.Network.InputSize};");
            writer.Line($"static int IForwardKernels.OutputSize => {plan.Network.OutputSize};");
            writer.Line($"static int IForwardKernels.ScratchPerRow => {plan.Forward.FloatsPerRow + plan.RoundedInputFloats};");
            ForwardText.EmitBlockRows(writer, plan);
            writer.Line();
            forward.EmitMethod(writer, ForwardForm.Row);
            writer.Line();
            forward.EmitMethod(writer, ForwardForm.Batch);
            forward.EmitParts(writer, ForwardForm.Row);
            forward.EmitParts(writer, ForwardForm.Batch);
        });
    }
}
