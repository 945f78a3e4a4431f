using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Decisions for a fully connected layer.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Number">The layer's position, counted from 1.</param>
/// <param name="InputStride">Distance in floats between two rows of inputs.</param>
/// <param name="FusedLoss">Whether the loss takes this layer's pre-activations.</param>
/// <param name="Layout">The order of the weights.</param>
/// <param name="WeightStart">Offset of the weights, in floats.</param>
/// <param name="BiasStart">Offset of the bias, in floats; −1 without one.</param>
internal sealed record DenseLayerPlan(
    DenseLayerModel Model,
    int Number,
    int InputStride,
    bool FusedLoss,
    WeightLayout Layout,
    int WeightStart,
    int BiasStart)
    : LayerPlan(Model, Number, InputStride, FusedLoss)
{
    /// <summary>Below this many outputs a vector of outputs would be mostly padding, and dot products win.</summary>
    private const int FewOutputs = 8;

    /// <summary>The same where the inputs do not fill a vector either.</summary>
    private const int FewOutputsOfFewInputs = 3;

    public override int WeightFloats => Layout == WeightLayout.Panels ? Model.Inputs * OutputStride : Model.Outputs * Pad(Model.Inputs);

    public override int ParameterFloats => WeightFloats + (Model.HasBias ? OutputStride : 0);

    public override int TransposedFloats => Layout == WeightLayout.Panels ? Model.Outputs * Pad(Model.Inputs) : 0;

    public static LayerPlan Create(DenseLayerModel model, LayerPlan? before, bool fusedLoss, int start)
    {
        var plan = new DenseLayerPlan(
            model, (before?.Number ?? 0) + 1, before?.OutputStride ?? model.Inputs, fusedLoss, ChooseLayout(model, before), WeightStart: 0, BiasStart: -1);
        return plan.At(start, start + plan.WeightFloats);
    }

    public override LayerPlan At(int weightStart, int biasStart) =>
        this with { WeightStart = weightStart, BiasStart = Model.HasBias ? biasStart : -1 };

    /// <summary>
    /// Dot products read whole vectors of inputs, so rows of inputs must be padded, and with zeros: the padding's
    /// weights would learn otherwise.
    /// </summary>
    private static WeightLayout ChooseLayout(DenseLayerModel model, LayerPlan? before)
    {
        var isPadded = model.Inputs % Padding == 0 || before is { PadsWithZeros: true };
        var few = model.Inputs >= Padding ? FewOutputs : FewOutputsOfFewInputs;
        return model.Outputs < few && isPadded ? WeightLayout.Rows : WeightLayout.Panels;
    }
}
