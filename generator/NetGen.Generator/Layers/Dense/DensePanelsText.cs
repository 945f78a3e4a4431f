using NetGen.Generator.Emission;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Weights in panels of outputs: an input is broadcast over a row of weights.</summary>
internal sealed class DensePanelsText(DenseLayerPlan plan) : DenseKernelText(plan)
{
    public override string LayoutDescription => OutputStride <= PanelWidth
        ? $"stored as [{Inputs}][{OutputStride}]"
        : $"stored in panels of [{Inputs}][{PanelWidth}]";

    public override void EmitForward(CodeWriter writer)
    {
        var width = DeclareWidth(writer, OutputStride);
        writer.Block($"for (nint o = 0; o < {width}; o += S.Count)", () =>
            writer.Block("for (var r = first; r < last; r += T.Height)", () =>
            {
                writer.Line("var row = Math.Min(r, last - T.Height);");
                writer.Line(Plan.BiasStart < 0 ? "var sum = T.Start(S.Zero);" : $"var sum = T.Start(S.Load(ref p, {Plan.BiasStart} + {PanelPlus(OutputStride, "o")}));");
                writer.Line($"sum.MultiplyAddAll(ref At(ref x, row, {InputStride}), 1, {InputStride}, ref At(ref p, {PanelPlus(OutputStride, "o", Inputs)}), {width}, {Inputs});");
                writer.Line($"Tile<V, S>.Store(sum, activation, ref At(ref y, row, {OutputStride}, {PanelPlus(OutputStride, "o")}), {OutputStride});");
            }));
    }
}
