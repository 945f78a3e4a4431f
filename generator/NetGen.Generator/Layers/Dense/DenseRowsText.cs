using NetGen.Generator.Emission;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Weights in rows of inputs: one dot product per output.</summary>
internal sealed class DenseRowsText(DenseLayerPlan plan) : DenseKernelText(plan)
{
    private int RowStride => RowLayout.Pad(Inputs);

    public override string LayoutDescription => $"stored as [{Outputs}][{RowStride}]";

    public override void EmitForward(CodeWriter writer) =>
        writer.Block("for (var r = first; r < last; r++)", () =>
        {
            writer.Line($"V {string.Join(", ", Enumerable.Range(0, Outputs).Select(o => $"dot{o} = S.Zero"))};");
            writer.Block($"for (nint i = 0; i < {RowStride}; i += S.Count)", () =>
            {
                writer.Line($"var xi = S.Load(ref At(ref x, r, {InputStride}), i);");
                for (var o = 0; o < Outputs; o++)
                {
                    writer.Line($"dot{o} = S.MultiplyAdd(xi, S.Load(ref p, {Plus(o * RowStride, "i")}), dot{o});");
                }
            });
            writer.Line();
            writer.Line($"ref var yr = ref At(ref y, r, {OutputStride});");
            writer.Line($"Elementwise.Clear<V, S>(ref yr, {OutputStride});");
            DotsText.EmitOutputs(writer, Plan, start: 0, o => $"dot{o}", "yr");
            writer.Line($"Elementwise.Apply<V, S, TActivation>(activation, ref yr, {OutputStride});");
        });
}
