using NetGen.Initialization;
using NetGen.Model;

namespace NetGen.Analyzers.Tests.Kinds;

/// <summary>A kind with weights that no rule knows, of the same numbers as a fully connected layer.</summary>
internal sealed record ForeignWeightedLayer : WeightedLayerModel
{
    private readonly DenseLayerModel _like;

    public ForeignWeightedLayer(DenseLayerModel like)
        : base(like.Name, like.Inputs, like.Outputs, like.Activation, like.Dropout, like.GivenArguments, like.IsMalformed, like.HasBias, like.BiasValue, like.IsAutoInitialized, like.Initializer)
    {
        _like = like;
        (From, Above) = (like.From, like.Above);
    }

    public override string KindName => "Foreign";

    public override string Usage => "[Foreign(inputs, outputs)]";

    public override WeightShape WeightShape => _like.WeightShape;

    public override IEnumerable<DeclaredSize> Sizes => _like.Sizes;

    public override bool SaysInputSize => true;

    public override IReadOnlyList<TensorInfo> Tensors => _like.Tensors;

    public override long MultiplyAddCount => _like.MultiplyAddCount;
}
