using NetGen.Initialization;

namespace NetGen.Model;

/// <summary>A layer with a weight tensor that is drawn at random, and perhaps a bias.</summary>
/// <param name="HasBias">Whether there is a bias.</param>
/// <param name="BiasValue">What every bias starts with.</param>
/// <param name="IsAutoInitialized">Whether the initializer was left to the activation.</param>
/// <param name="Initializer">How the weights are drawn.</param>
internal abstract record WeightedLayerModel(
    string Name,
    int Inputs,
    int Outputs,
    ActivationModel Activation,
    double Dropout,
    EquatableArray<string> GivenArguments,
    bool IsMalformed,
    bool HasBias,
    double BiasValue,
    bool IsAutoInitialized,
    InitializerModel Initializer)
    : LayerModel(Name, Inputs, Outputs, Activation, Dropout, GivenArguments, IsMalformed)
{
    /// <summary>What the spread of the weights depends on.</summary>
    public abstract WeightShape WeightShape { get; }

    /// <summary>Inputs that one output is a sum of.</summary>
    public int FanIn => WeightShape.FanIn;

    /// <summary>Outputs that one input is part of.</summary>
    public int FanOut => WeightShape.FanOut;

    public override int? DeclaredInputs => Inputs;

    public override string? OutputsArgument => "outputs";

    public override bool IsLinear => true;

    /// <summary>How many outputs have weights of their own: neurons, or maps.</summary>
    public virtual int Units => Outputs;

    /// <summary>What one of them is called.</summary>
    public virtual string UnitName => "neuron";

    /// <summary>Units that are computed from the same inputs: all of them, or those of a group of channels.</summary>
    public int UnitsOfGroup => WeightShape.Outputs / WeightShape.Groups;

    /// <summary>The value that every weight starts with; null where weights differ.</summary>
    public double? ConstantWeight => Initializer.ConstantValue(WeightShape.Outputs);
}
