namespace NetGen.Model;

/// <summary>The sum of two layers' outputs.</summary>
/// <param name="Other">The name of the layer that is added.</param>
internal sealed record AddLayerModel(
    string Name,
    int Inputs,
    ActivationModel Activation,
    string Other,
    EquatableArray<string> GivenArguments,
    bool IsMalformed)
    : LayerModel(Name, Inputs, Inputs, Activation, 0, GivenArguments, IsMalformed)
{
    public override string Usage => "[Add(\"name\")] with the name of a layer above, or with \"input\"";

    public override string KindName => "Add";

    public override EquatableArray<string> With => new([Other]);

    public override long MultiplyAddCount => 0;
}
