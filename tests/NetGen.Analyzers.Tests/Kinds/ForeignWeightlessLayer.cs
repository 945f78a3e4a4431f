using NetGen.Model;

namespace NetGen.Analyzers.Tests.Kinds;

/// <summary>A kind without weights that no rule knows: it hands on as many values as it is given.</summary>
internal sealed record ForeignWeightlessLayer(int Size) : LayerModel(DefaultName, Size, Size, ActivationModel.None, 0, default, false)
{
    public const string DefaultName = "foreign";

    public override string KindName => "Foreign";

    public override string Usage => "[Foreign]";

    public override long MultiplyAddCount => 0;
}
