using NetGen.Generator.Emission;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Prints a convolution.</summary>
internal sealed class ConvolutionEmitter(ConvolutionPlan plan) : StepEmitter, IWeightEmitter
{
    public override string Formula => $"y = {ActivationText.Of(plan.Activation, Sum)}, {WeightShape}";

    public IEnumerable<string> Storage
    {
        get
        {
            var layout = $"Layout = WeightLayout.{plan.Layout}, " + (plan.Model.Groups > 1 && !plan.IsChannelwise ? $"Groups = {plan.Model.Groups}, " : "");
            yield return StorageText.Of(plan.Step.LayerIndex, TensorNames.Weight, layout, plan.Start, plan.NarrowStart);
            if (plan.Model.HasBias)
            {
                yield return StorageText.Of(plan.Step.LayerIndex, TensorNames.Bias, "", plan.Start + plan.BiasStart, plan.NarrowStart);
            }
        }
    }

    public void EmitInitialization(CodeWriter writer) => writer.Line(InitializerText.Draw(plan.Step.LayerIndex, plan.Model));

    public override string ForwardRow(IReadOnlyList<string> inputs, string output) =>
        $"Convolution<V, S>.Forward<{TypeArguments}>({Activation}ref {inputs[0]}, 1, {Parameters}, ref {output});";

    public override string Forward(IReadOnlyList<string> inputs, string output) =>
        $"Convolution<V, S>.Forward<{TypeArguments}>({Activation}ref {inputs[0]}, rows, {Parameters}, ref {output});";

    public override string TrainingForward(IReadOnlyList<string> inputs, string output) =>
        $"Convolution<V, S>.Forward<{TypeArguments}>(pass, {plan.Start}, {Activation}ref {inputs[0]}, ref {output});";

    public override string InputGradient(int source, string gradient, string inputGradient) =>
        $"Convolution<V, S>.InputGradient<{plan.TypeName}>(pass, {plan.Start}, ref {gradient}, ref {inputGradient});";

    public string WeightGradient(string input, string gradient) =>
        $"Convolution<V, S>.WeightGradient<{plan.TypeName}, TSink>(pass, {plan.Start}, ref {input}, ref {gradient}, ref sink);";

    public override string SeeGradient(int layer, string gradient, string input) =>
        $"pass.SeeGradient({layer}, ref {gradient}, ref {input}, {plan.InputStride});";

    public override void EmitKernels(CodeWriter writer, string layers)
    {
        writer.Line($"// {layers}: {ConvolutionDescription.Sentence(plan.Model)}, {LayoutDescription}");
        writer.Block($"file readonly struct {plan.TypeName} : IConvolution", () =>
        {
            WindowText.Emit(writer, plan.Model.InputShape, plan.InputStride, plan.Model.OutputShape, plan.Model.Kernel);
            writer.Line($"static int IConvolution.Outputs => {plan.Model.Maps};");
            EmitUnlessOne(writer, "Dilation", plan.Model.Kernel.Dilation.Height);
            EmitUnlessOne(writer, "DilationWidth", plan.Model.Kernel.Dilation.Width);
            EmitUnlessOne(writer, "Groups", plan.Model.Groups);
            writer.Line($"static WeightLayout IConvolution.Layout => WeightLayout.{plan.Layout};");
            writer.Line($"static int IConvolution.BiasStart => {Literals.Integer(plan.BiasStart)};");
        });
    }

    private static void EmitUnlessOne(CodeWriter writer, string name, int value)
    {
        if (value != 1)
        {
            writer.Line($"static int IConvolution.{name} => {value};");
        }
    }

    private string Sum => plan.Model.HasBias ? "W * x + b" : "W * x";

    private string WeightShape => $"W is {string.Join("x", plan.Model.Tensors[0].Shape)}";

    private string LayoutDescription => plan.IsChannelwise
        ? $"stored as [{plan.Model.Kernel.Size.Height}][{plan.Model.Kernel.Size.Width}][{RowLayout.Pad(plan.Model.Channels)}]"
        : $"stored {(plan.Model.Groups > 1 ? "for each group " : "")}in panels of [{plan.Model.Kernel.Size.Height}][{plan.Model.Kernel.Size.Width}][{plan.Model.ChannelsOfGroup}][{Math.Min(RowLayout.PanelWidth, RowLayout.Pad(plan.Model.Maps / plan.Model.Groups))}]";

    private bool AppliesActivation => plan.Timing == ActivationTiming.InTile;

    private string TypeArguments => AppliesActivation ? $"{plan.TypeName}, {ActivationText.TypeName(plan.Activation)}" : plan.TypeName;

    private string Activation => AppliesActivation ? ActivationText.Value(plan.Activation) + ", " : "";

    private string Parameters => plan.Start == 0 ? "ref p" : $"ref At(ref p, {plan.Start})";
}
