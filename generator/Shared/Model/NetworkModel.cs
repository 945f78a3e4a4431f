namespace NetGen.Model;

/// <summary>A declared network: all that later steps know. No symbol, syntax or location.</summary>
/// <param name="Type">The class.</param>
/// <param name="Layers">The layers, in the order written.</param>
/// <param name="Loss">What training minimizes; Auto is resolved.</param>
/// <param name="Seed">The seed of the parameterless constructor.</param>
/// <param name="InputMean">The declared mean of the data.</param>
/// <param name="InputStd">The declared standard deviation of the data.</param>
/// <param name="AreInputsGiven">Mean or standard deviation of the data was written.</param>
/// <param name="IsLossGiven">The loss was written, and not as Auto.</param>
/// <param name="HasUndefinedLoss">The loss is not a member of its enum.</param>
/// <param name="Precision">In how many bits inference reads the weights of large layers.</param>
/// <param name="Weights">The weights to embed; null for none.</param>
internal sealed record NetworkModel(
    TypeModel Type,
    EquatableArray<LayerModel> Layers,
    Loss Loss,
    ulong Seed,
    double InputMean,
    double InputStd,
    bool AreInputsGiven,
    bool IsLossGiven,
    bool HasUndefinedLoss,
    Precision Precision,
    WeightsModel? Weights)
{
    /// <summary>The declared input; null where the first layer alone says how large it is.</summary>
    public InputModel? Input { get; init; }

    /// <summary>The shape of the network's input.</summary>
    public ValueShape InputShape => Input?.Shape ?? Layers[0].InputShape;

    /// <summary>Whether rows have images channel by channel.</summary>
    public bool ChannelsFirst => Input?.ChannelsFirst ?? false;

    public int InputSize => InputShape.Count;

    public int OutputSize => Head.Outputs;

    /// <summary>The last layer.</summary>
    public LayerModel Head => Layers[Layers.Count - 1];

    public long ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    /// <summary>Whether the outputs name a class: probabilities of several, or of one.</summary>
    public bool HasClasses => (Head.Activation.Kind, OutputSize) is (Act.Softmax, _) or (Act.Sigmoid, 1);

    /// <summary>Whether a Forward that takes a row returns the one output, since nobody else wrote such a member.</summary>
    public bool ReturnsOutputOfRow => OutputSize == 1 && !Type.HasForwardOfRow;

    /// <summary>Whether a Forward that takes the one input returns it, too.</summary>
    public bool ReturnsOutputOfValue => InputSize == 1 && ReturnsOutputOfRow && !Type.HasForwardOfValue;

    /// <summary>Whether the loss is the distance of outputs from targets, which may be any numbers.</summary>
    public bool LossIsError => Loss is Loss.MeanSquaredError or Loss.MeanAbsoluteError or Loss.Huber;

    /// <summary>Whether the loss and the last activation are computed as one, from the logits.</summary>
    public bool FusesHeadIntoLoss => (Loss, Head.Activation.Kind) is
        (Loss.SoftmaxCrossEntropy, Act.Softmax) or (Loss.BinaryCrossEntropy, Act.Sigmoid);
}
