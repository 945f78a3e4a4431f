namespace NetGen.Model;

/// <summary>A fully connected layer.</summary>
internal sealed record DenseLayerModel(
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
    public override long ParameterCount => (long)Inputs * Outputs + (HasBias ? Outputs : 0);

    /// <summary>The value that every weight starts with; null where weights differ.</summary>
    public double? ConstantWeight => Initializer.ConstantValue(Outputs);

    public override long MultiplyAddCount => (long)Inputs * Outputs;
}
