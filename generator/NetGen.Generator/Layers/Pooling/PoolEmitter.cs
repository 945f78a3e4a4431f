using NetGen.Generator.Emission;
using NetGen.Model;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>Prints a pool.</summary>
internal sealed class PoolEmitter(PoolPlan plan) : StepEmitter, IInputReadingEmitter, IDifferentiatingEmitter
{
    public override string Formula => $"y = {PoolDescription.Sentence(plan.Model)}";

    public override string ForwardRow(IReadOnlyList<string> inputs, string output) => $"Pool<V, S>.Forward<{plan.TypeName}>(ref {inputs[0]}, 1, ref {output});";

    public override string Forward(IReadOnlyList<string> inputs, string output) => $"Pool<V, S>.Forward<{plan.TypeName}>(ref {inputs[0]}, rows, ref {output});";

    public override string TrainingForward(IReadOnlyList<string> inputs, string output) => $"Pool<V, S>.Forward<{plan.TypeName}>(pass, ref {inputs[0]}, ref {output});";

    public override string InputGradient(int source, string gradient, string inputGradient) =>
        throw new NotSupportedException("A pool's gradient depends on what it read.");

    public string InputGradient(string input, string gradient, string inputGradient) =>
        $"Pool<V, S>.InputGradient<{plan.TypeName}>(pass, ref {input}, ref {gradient}, ref {inputGradient});";

    public string InputGradient(string input, string gradient, ActivationModel activation, string source, string sumGradient) =>
        $"Pool<V, S>.InputGradient<{plan.TypeName}, {ActivationText.TypeName(activation)}>(pass, {ActivationText.Value(activation)}, ref {source}, ref {input}, ref {gradient}, ref {sumGradient});";

    public override void EmitKernels(CodeWriter writer, string layers)
    {
        writer.Line($"// {layers}: {PoolDescription.Sentence(plan.Model)}");
        writer.Block($"file readonly struct {plan.TypeName} : IPool", () =>
        {
            var window = plan.Model.Window;
            var windows = window.Over(new(plan.Model.InputShape.Height, plan.Model.InputShape.Width));
            WindowText.Emit(writer, plan.Model.InputShape, plan.InputStride, ValueShape.OfImage(windows.Height, windows.Width, plan.Model.InputShape.Channels), window);
            writer.Line($"static bool IPool.IsMean => {(plan.Model.IsMean ? "true" : "false")};");
            if (plan.Model.CountsPadding)
            {
                writer.Line("static bool IPool.CountsPadding => true;");
                writer.Line($"static int IPool.PaddingBottom => {window.PaddingAfter.Height};");
                writer.Line($"static int IPool.PaddingRight => {window.PaddingAfter.Width};");
            }
        });
    }
}
