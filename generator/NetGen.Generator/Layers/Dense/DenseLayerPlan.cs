using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Decisions for a fully connected layer.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Step">What the step is made of.</param>
/// <param name="Layout">The order of the weights.</param>
internal sealed record DenseLayerPlan(DenseLayerModel Model, Step Step, WeightLayout Layout)
    : LayerPlan(Step)
{
    /// <summary>Below this many outputs a vector of outputs would be mostly padding, and dot products win.</summary>
    private const int FewOutputs = 8;

    /// <summary>The same where the inputs do not fill a vector either.</summary>
    private const int FewOutputsOfFewInputs = 3;

    /// <summary>Straight-line code has two vectors of outputs, and two sums of each: more would not leave room for what they are made of.</summary>
    private const int MostLaneOutputs = 2 * LanePlacement.MostLanes;

    private const int MostLaneInputs = 64;

    /// <summary>With more outputs, half of a vector of outputs is used at least, and vectors of rows gain nothing.</summary>
    private const int MostColumnOutputs = LanePlacement.MostLanes / 2;

    /// <summary>Turning rows into columns takes longer than it saves with more, and the library has room for 16 vectors.</summary>
    private const int MostColumnInputs = LanePlacement.MostLanes;

    /// <summary>The emitted struct's name.</summary>
    public string TypeName => "Layer" + Literals.Integer(KernelLayerNumber);

    public override KernelShape KernelShape => new DenseKernelShape(Model.Inputs, InputStride, Outputs, Model.HasBias, Layout);

    public override bool AppliesActivation => true;

    /// <summary>Outputs that are none have neither weights nor a bias.</summary>
    protected override bool SumsPadWithZeros => true;

    public override bool MultipliesByDerivative => true;

    /// <summary>Offset of the bias from the layer's first weight, in floats; −1 without one.</summary>
    public int BiasStart => Model.HasBias ? WeightFloats : -1;

    /// <summary>Where the bias starts in what inference reads of a network with narrow weights; −1 where that is its usual place.</summary>
    public int NarrowBiasStart => IsNarrow ? NarrowStart + NarrowWeightFloats(Precision) : -1;

    public int WeightFloats => Layout == WeightLayout.Panels ? Model.Inputs * OutputStride : Model.Outputs * RowLayout.Pad(Model.Inputs);

    public override int ParameterFloats => WeightFloats + BiasFloats;

    public override int TransposedFloats => Layout == WeightLayout.Panels ? Model.Outputs * RowLayout.Pad(Model.Inputs) : 0;

    /// <summary>They have 8 bits only where the weights have.</summary>
    public override int RoundedInputFloats => Precision == Precision.Int8 ? RowLayout.Pad(NarrowSize.Words(Precision.Int8, Model.Inputs)) : 0;

    public override bool FitsColumns => Model.Inputs <= MostColumnInputs && Outputs <= MostColumnOutputs && Activation.Facts.IsElementwise;

    private int BiasFloats => Model.HasBias ? OutputStride : 0;

    public static LayerPlan Create(DenseLayerModel model, Step step) => new DenseLayerPlan(model, step, ChooseLayout(model, step.Sources[0]));

    public override int NarrowFloats(Precision precision) => Model.GainsFrom(precision) ? NarrowWeightFloats(precision) + BiasFloats : 0;

    /// <summary>Floats of the weights alone; the bias comes after them.</summary>
    public int NarrowWeightFloats(Precision precision) => NarrowSize.Floats(precision, Model.Inputs, OutputStride);

    public override LaneFit? FitLanes(bool isHead) =>
        (Layout == WeightLayout.Panels || isHead) && (Activation.Facts.IsElementwise || isHead) && Outputs <= MostLaneOutputs && Model.Inputs <= MostLaneInputs
            ? new(
                Terms: Model.Inputs * OutputStride / LanePlacement.MostLanes,
                FitsHalf: Outputs <= LanePlacement.MostLanes / 2 && (Layout == WeightLayout.Panels || Model.Inputs <= LanePlacement.MostLanes / 2))
            : null;

    /// <summary>
    /// Dot products read whole vectors of inputs, so rows of inputs must be padded, and with zeros: the padding's
    /// weights would learn otherwise.
    /// </summary>
    private static WeightLayout ChooseLayout(DenseLayerModel model, StepSource source)
    {
        var isPadded = model.Inputs % RowLayout.Padding == 0 || source.PadsWithZeros;
        var few = model.Inputs >= LanePlacement.MostLanes ? FewOutputs : FewOutputsOfFewInputs;
        return model.Outputs < few && isPadded ? WeightLayout.Rows : WeightLayout.Panels;
    }
}
