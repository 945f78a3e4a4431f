namespace NetGen.Model;

/// <summary>An activation alone.</summary>
internal sealed record ActivationLayerModel(
    string Name,
    int Inputs,
    ActivationModel Activation,
    double Dropout,
    EquatableArray<string> GivenArguments,
    bool IsMalformed)
    : LayerModel(Name, Inputs, Inputs, Activation, Dropout, GivenArguments, IsMalformed)
{
    public override string Usage => "[Activation(act)] with a member of Act";

    public override string KindName => "Activation";

    public override bool HasOperation => false;

    public override string ActivationArgument => "act";

    public override long MultiplyAddCount => 0;
}
