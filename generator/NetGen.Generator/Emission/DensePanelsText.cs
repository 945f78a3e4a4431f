using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Weights in panels of outputs: an input is broadcast over a row of weights.</summary>
internal sealed class DensePanelsText(DenseLayerPlan plan) : DenseKernelText(plan)
{
    /// <summary>Up to this many inputs the sum is written out; above, a loop of four is as fast and shorter.</summary>
    private const int UnrolledInputs = 16;

    public override string LayoutDescription => OutputStride <= 32
        ? $"stored as [{Inputs}][{OutputStride}]"
        : $"stored in panels of [{Inputs}][32]";

    public override void EmitForward(CodeWriter writer)
    {
        var width = DeclareWidth(writer, OutputStride);
        writer.Block($"for (nint o = 0; o < {width}; o += S.Count)", () =>
            writer.Block("for (nint r = 0; r < rows; r += T.Height)", () =>
            {
                writer.Line("var row = Math.Min(r, rows - T.Height);");
                writer.Line($"ref var xr = ref At(ref x, row, {InputStride});");
                writer.Line($"ref var w = ref At(ref p, {Plus(Plan.WeightStart, PanelPlus(OutputStride, "o", Inputs))});");
                writer.Line(Plan.BiasStart < 0 ? "var sum = T.Start(S.Zero);" : $"var sum = T.Start(S.Load(ref p, {Plan.BiasStart} + {PanelPlus(OutputStride, "o")}));");
                EmitSum(writer, width);
                var activation = Plan.Timing == ActivationTiming.InTile ? ActivationText.Value(Plan.Layer.Activation) + ", " : "";
                writer.Line($"sum.Store({activation}ref At(ref y, row, {OutputStride}, {PanelPlus(OutputStride, "o")}), {OutputStride});");
            }));
    }

    public override void EmitWeightGradient(CodeWriter writer)
    {
        var width = DeclareWidth(writer, OutputStride);
        writer.Block($"for (nint o = 0; o < {width}; o += S.Count)", () =>
            writer.Block("for (nint i = first; i < last; i += T.Height)", () =>
            {
                writer.Line("var sum = T.Start(S.Zero);");
                writer.Block("for (nint r = 0; r < rows; r++)", () =>
                    writer.Line($"sum.MultiplyAdd(ref At(ref x, r, {InputStride}, i), 1, ref At(ref d, r, {OutputStride}, {PanelPlus(OutputStride, "o")}));"));
                writer.Line();
                writer.Line($"sum.Drain(ref sink, {Plus(Plan.WeightStart, PanelPlus(OutputStride, $"i * {width} + o", Inputs))}, {width});");
            }));
    }

    private void EmitSum(CodeWriter writer, string width)
    {
        var fours = Inputs / 4 * 4;
        if (Inputs <= UnrolledInputs)
        {
            for (var i = 0; i < fours; i += 4)
            {
                EmitTerm(writer, "MultiplyAdd4", i, width);
            }
        }
        else
        {
            writer.Block($"for (nint i = 0; i < {fours}; i += 4)", () =>
                writer.Line($"sum.MultiplyAdd4(ref At(ref xr, i), {InputStride}, ref At(ref w, i, {width}), {width});"));
            writer.Line();
        }

        for (var i = fours; i < Inputs; i++)
        {
            EmitTerm(writer, "MultiplyAdd", i, width);
        }
    }

    private void EmitTerm(CodeWriter writer, string method, int input, string width)
    {
        var factor = input == 0 ? "xr" : $"At(ref xr, {input})";
        var row = input == 0 ? "w" : $"At(ref w, {(input == 1 ? width : $"{input} * {width}")})";
        var stride = method == "MultiplyAdd4" ? $", {width}" : "";
        writer.Line($"sum.{method}(ref {factor}, {InputStride}, ref {row}{stride});");
    }
}
