namespace NetGen.Model;

/// <summary>An image as a row of values.</summary>
internal sealed record FlattenLayerModel(string Name, ValueShape InputShape, EquatableArray<string> GivenArguments, bool IsMalformed)
    : LayerModel(Name, InputShape.Count, InputShape.Count, ActivationModel.None, 0, GivenArguments, IsMalformed)
{
    public override ValueShape InputShape { get; init; } = InputShape;

    public override string KindName => "Flatten";

    public override string Usage => "[Flatten]";

    public override bool HasOperation => false;

    public override bool TakesActivation => false;

    public override bool FlattensInput => true;

    public override long MultiplyAddCount => 0;
}
