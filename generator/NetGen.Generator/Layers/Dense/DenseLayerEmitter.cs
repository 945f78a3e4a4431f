using NetGen.Generator.Emission;
using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Prints a fully connected layer.</summary>
internal sealed class DenseLayerEmitter(DenseLayerPlan plan)
    : StepEmitter, IWeightEmitter, IDifferentiatingEmitter, INarrowEmitter, ILaneEmitter, IColumnEmitter
{
    private readonly DenseLayerPlan _plan = plan;

    public override string Formula => $"y = {ActivationText.Of(_plan.Activation, Sum)}, {WeightShape}";

    public IEnumerable<string> Storage
    {
        get
        {
            yield return StorageText.Of(_plan.Step.LayerIndex, "weight", $"Layout = WeightLayout.{_plan.Layout}, ", _plan.Start, _plan.NarrowStart);
            if (_plan.Model.HasBias)
            {
                yield return StorageText.Of(_plan.Step.LayerIndex, "bias", "", _plan.Start + _plan.BiasStart, _plan.NarrowBiasStart);
            }
        }
    }

    public void EmitInitialization(CodeWriter writer) => writer.Line(InitializerText.Draw(_plan.Step.LayerIndex, _plan.Model));

    public override string ForwardRow(IReadOnlyList<string> inputs, string output) =>
        $"Dense<V, S>.ForwardRow<{TypeArguments}>({Activation}ref {inputs[0]}, {Parameters}, ref {output});";

    public override string Forward(IReadOnlyList<string> inputs, string output) =>
        $"Dense<V, S>.Forward<{TypeArguments}>({Activation}ref {inputs[0]}, rows, {Parameters}, ref {output});";

    public override string TrainingForward(IReadOnlyList<string> inputs, string output) =>
        $"Dense<V, S>.Forward<{TypeArguments}>(pass, {_plan.Start}, {Activation}ref {inputs[0]}, ref {output});";

    public string NarrowForwardRow(string input, string output) =>
        $"{_plan.Precision}Dense<V, S>.ForwardRow<{_plan.TypeName}>(ref {input}, {NarrowParameters}, {RoundedInputs}ref {output});";

    public string NarrowForward(string input, string output) =>
        $"{_plan.Precision}Dense<V, S>.Forward<{_plan.TypeName}>(ref {input}, rows, {NarrowParameters}, {RoundedInputs}ref {output});";

    public string ForwardColumns(string input, string output) =>
        $"Columns<V, S>.Forward<{_plan.TypeName}>(ref {input}, {Parameters}, ref {output});";

    public void EmitLanes(CodeWriter writer, bool isHead) => new DenseLanesText(_plan, isHead).Emit(writer);

    public override string InputGradient(int source, string gradient, string inputGradient) =>
        $"Dense<V, S>.InputGradient<{_plan.TypeName}>(pass, {_plan.Start}, ref {gradient}, ref {inputGradient});";

    public string InputGradient(string input, string gradient, ActivationModel activation, string source, string sumGradient) =>
        $"Dense<V, S>.InputGradient<{_plan.TypeName}, {ActivationText.TypeName(activation)}>(pass, {_plan.Start}, {ActivationText.Value(activation)}, ref {source}, ref {gradient}, ref {sumGradient});";

    public string WeightGradient(string input, string gradient) =>
        $"Dense<V, S>.WeightGradient<{_plan.TypeName}, TSink>(pass, {_plan.Start}, ref {input}, ref {gradient}, ref sink);";

    public override string SeeGradient(int layer, string gradient, string input) =>
        $"pass.SeeGradient({layer}, ref {gradient}, ref {input}, {_plan.InputStride});";

    public override void EmitKernels(CodeWriter writer, string layers)
    {
        DenseKernelText kernels = _plan.Layout == WeightLayout.Panels ? new DensePanelsText(_plan) : new DenseRowsText(_plan);
        writer.Line($"// {layers}: y = φ({Sum}), {WeightShape}, {kernels.LayoutDescription}");
        writer.Block($"file readonly struct {_plan.TypeName} : IDenseLayer", () =>
        {
            writer.Line($"static int IDenseLayer.Inputs => {_plan.Model.Inputs};");
            writer.Line($"static int IDenseLayer.Outputs => {_plan.Model.Outputs};");
            writer.Line($"static int IDenseLayer.InputStride => {_plan.InputStride};");
            writer.Line($"static WeightLayout IDenseLayer.Layout => WeightLayout.{_plan.Layout};");
            writer.Line($"static int IDenseLayer.BiasStart => {Literals.Integer(_plan.BiasStart)};");
            writer.Line();
            writer.Block("static void IDenseLayer.Forward<V, S, T, TActivation>(ref float x, nint first, nint last, ref float p, TActivation activation, ref float y, nint panel)", () => kernels.EmitForward(writer));
        });
    }

    private string Sum => _plan.Model.HasBias ? "W x + b" : "W x";

    private string WeightShape => $"W is {_plan.Model.Outputs}x{_plan.Model.Inputs}";

    private bool AppliesActivation => _plan.Timing == ActivationTiming.InTile;

    private string TypeArguments => AppliesActivation ? $"{_plan.TypeName}, {ActivationText.TypeName(_plan.Activation)}" : _plan.TypeName;

    private string Activation => AppliesActivation ? ActivationText.Value(_plan.Activation) + ", " : "";

    private string Parameters => ParametersAt(_plan.Start);

    private string NarrowParameters => ParametersAt(_plan.NarrowStart);

    private string RoundedInputs => _plan.Precision == Precision.Int8 ? "ref words, " : "";

    private static string ParametersAt(int start) => start == 0 ? "ref p" : $"ref At(ref p, {start})";
}
