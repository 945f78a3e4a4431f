using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>Decisions that every kind of step needs, and what a kind can besides: a kind that says nothing of it cannot.</summary>
/// <param name="Step">What the step is made of.</param>
internal abstract record LayerPlan(Step Step)
{
    /// <summary>Where its parameters start in the network's, in floats.</summary>
    public int Start { get; init; }

    /// <summary>How inference reads the weights.</summary>
    public Precision Precision { get; init; }

    /// <summary>Where its parameters start in what inference reads of a network with narrow weights, in floats; −1 where that is <see cref="Start"/>.</summary>
    public int NarrowStart { get; init; } = -1;

    public bool IsNarrow => NarrowStart >= 0;

    /// <summary>Values per row.</summary>
    public int Outputs => Step.Shape.Count;

    /// <summary>What emitted code calls what it gives, before the layer's number.</summary>
    public virtual string ValueName => "y";

    /// <summary>Whether it computes what a layer declares, and not only brings values to other places.</summary>
    public virtual bool IsDeclared => true;

    public int Number => Step.Number;

    /// <summary>The number in emitted names: that of the declared layer, counted from 1.</summary>
    public int LayerNumber => Step.LayerIndex + 1;

    /// <summary>What its emitted kernels depend on; null where the library's are enough.</summary>
    public virtual KernelShape? KernelShape => null;

    /// <summary>The number of the layer whose kernels it runs on: the first of that shape.</summary>
    public int KernelLayerNumber { get; init; }

    public ActivationModel Activation => Step.Activation;

    public bool FusedLoss => Step.FusedLoss;

    /// <summary>Distance in floats between two rows of the first source.</summary>
    public int InputStride => Step.Sources[0].Stride;

    /// <summary>Distance in floats between two rows of outputs.</summary>
    public int OutputStride => Step.Shape.Stride;

    /// <summary>When the activation runs.</summary>
    public ActivationTiming Timing => Activation.Facts switch
    {
        { IsIdentity: true } => ActivationTiming.None,
        { IsElementwise: false } or { DerivativeNeedsPreActivation: true } => ActivationTiming.Separate,
        _ => FusedLoss || !AppliesActivation ? ActivationTiming.Separate : ActivationTiming.InTile,
    };

    /// <summary>Whether training must keep the pre-activations beside the outputs.</summary>
    public bool KeepsPreActivation => !FusedLoss && Activation.Facts.DerivativeNeedsPreActivation;

    /// <summary>Whether the padding of the outputs is 0.</summary>
    public bool PadsWithZeros => SumsPadWithZeros && Activation.Facts.KeepsPadding;

    /// <summary>Whether the padding is 0 before the activation: what is computed value by value has what it reads there.</summary>
    protected virtual bool SumsPadWithZeros => Step.Sources.All(source => source.PadsWithZeros);

    /// <summary>Whether its kernel applies an activation before outputs leave the registers.</summary>
    public virtual bool AppliesActivation => false;

    /// <summary>Whether its input gradient is multiplied with a derivative on the way.</summary>
    public virtual bool MultipliesByDerivative => false;

    /// <summary>Whether it can add its input gradient to one that is there.</summary>
    public virtual bool AddsInputGradient => false;

    /// <summary>Whether it has parameters that training changes.</summary>
    public bool IsTrained => ParameterFloats > 0;

    /// <summary>The same step without its activation: what that is applied to.</summary>
    public LayerPlan WithoutActivation() => this with { Step = Step with { Activation = ActivationModel.None } };

    /// <summary>Floats of its parameters, padding included.</summary>
    public virtual int ParameterFloats => 0;

    /// <summary>Floats of its parameters with narrow weights of a precision; 0 where the layer would not gain from them.</summary>
    public virtual int NarrowFloats(Precision precision) => 0;

    /// <summary>Floats of scratch per row for inputs rounded to the precision of narrow weights.</summary>
    public virtual int RoundedInputFloats => 0;

    /// <summary>Floats of scratch for transposed weights.</summary>
    public virtual int TransposedFloats => 0;

    /// <summary>How it fits into one row of straight-line code; null where it does not.</summary>
    /// <param name="isHead">Whether it is the last step.</param>
    public virtual LaneFit? FitLanes(bool isHead) => null;

    /// <summary>Whether it can compute vectors of rows.</summary>
    public virtual bool FitsColumns => false;
}
