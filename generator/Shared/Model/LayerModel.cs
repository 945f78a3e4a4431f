using NetGen.Signal;

namespace NetGen.Model;

/// <summary>What every kind of layer declares.</summary>
/// <param name="Name">The layer's name in files and messages.</param>
/// <param name="Inputs">Inputs per row.</param>
/// <param name="Outputs">Outputs per row.</param>
/// <param name="Activation">The activation after the layer.</param>
/// <param name="Dropout">The share of outputs dropped while training.</param>
/// <param name="GivenArguments">The named arguments as written.</param>
/// <param name="IsMalformed">An argument is missing or of a wrong type; the compiler has reported it.</param>
internal abstract record LayerModel(
    string Name,
    int Inputs,
    int Outputs,
    ActivationModel Activation,
    double Dropout,
    EquatableArray<string> GivenArguments,
    bool IsMalformed)
{
    /// <summary>What stands in the attribute's place.</summary>
    public abstract string KindName { get; }

    /// <summary>How the attribute is written.</summary>
    public abstract string Usage { get; }

    /// <summary>The shape of what it reads, as far as the layers above say it.</summary>
    public virtual ValueShape InputShape { get; init; } = ValueShape.OfRow(Inputs);

    /// <summary>The shape of what it gives.</summary>
    public virtual ValueShape OutputShape { get; init; } = ValueShape.OfRow(Outputs);

    /// <summary>The attribute with its sizes, as in "Layer(100, 10)".</summary>
    public virtual string Written => KindName;

    /// <summary>The sizes that the attribute says, however wrong.</summary>
    public virtual IEnumerable<DeclaredSize> Sizes => [];

    /// <summary>How many values it says that it takes, of an image how many channels; null where it takes what it is given.</summary>
    public virtual int? DeclaredInputs => null;

    /// <summary>The argument that says so.</summary>
    public virtual string InputsArgument => "inputs";

    /// <summary>The argument that says how many values, or channels, it gives; null where none does.</summary>
    public virtual string? OutputsArgument => null;

    /// <summary>Whether its attribute alone says how large its input is.</summary>
    public virtual bool SaysInputSize => false;

    /// <summary>Whether it reads images, and nothing else.</summary>
    public virtual bool ReadsImage => false;

    /// <summary>What moves over the image that it reads; null where nothing does.</summary>
    public virtual DeclaredWindow? MovingWindow => null;

    /// <summary>Whether it takes an image as a row of values.</summary>
    public virtual bool FlattensInput => false;

    /// <summary>What it moves over an image, as the prediction of signals sees it; null for a layer that does not.</summary>
    public virtual SignalWindow? SignalWindow => null;

    /// <summary>The same as a network tells of it at run time.</summary>
    public virtual WindowInfo? WindowInfo => null;

    /// <summary>Groups of channels, each of which sees its own inputs alone.</summary>
    public virtual int Groups => 1;

    /// <summary>The name of the layer above; "input" for the first.</summary>
    public string Above { get; init; } = "input";

    /// <summary>The name of the layer whose output this one reads; null for the layer above.</summary>
    public string? From { get; init; }

    /// <summary>The names of further layers whose outputs it reads.</summary>
    public virtual EquatableArray<string> With => default;

    /// <summary>The names of the layers that it reads; empty where that is the layer above alone.</summary>
    public IEnumerable<string> SourceNames => From is null && With.Count == 0 ? [] : With.Prepend(From ?? Above);

    /// <summary>The attribute's argument that says the activation.</summary>
    public virtual string ActivationArgument => nameof(Act);

    /// <summary>Whether its attribute can say an activation.</summary>
    public virtual bool TakesActivation => true;

    /// <summary>Whether it computes something before its activation.</summary>
    public virtual bool HasOperation => true;

    /// <summary>Whether what it computes before its activation, with weights as they are, is a linear map.</summary>
    public virtual bool IsLinear => !HasOperation;

    /// <summary>Whether it hands on what it alone is given, pooled or in another shape: weights and activations stand before and behind it.</summary>
    public bool IsPassage => !TakesActivation && With.Count == 0 && Tensors.Count == 0;

    /// <summary>The layer's parameters, in the order of files; empty for a layer without any.</summary>
    public virtual IReadOnlyList<TensorInfo> Tensors => [];

    /// <summary>Values of all tensors; 64 bits, for sizes that overflow 32 are a rule's to report.</summary>
    public long ParameterCount => Tensors.Sum(tensor => tensor.Shape.Aggregate(1L, (count, size) => count * size));

    /// <summary>Multiply-adds per row.</summary>
    public abstract long MultiplyAddCount { get; }

    /// <summary>What makes an argument of this kind's own useless, as a clause; null where it has an effect.</summary>
    public virtual string? WhyIgnored(string argument) => MovingWindow?.WhyIgnored(argument);

    /// <summary>Whether inference is faster, or the layer much smaller, with weights of this precision.</summary>
    public virtual bool GainsFrom(Precision precision) => false;
}
