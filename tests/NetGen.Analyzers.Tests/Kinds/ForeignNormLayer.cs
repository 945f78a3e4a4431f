using NetGen.Model;

namespace NetGen.Analyzers.Tests.Kinds;

/// <summary>A kind that no rule knows, of three vectors.</summary>
internal sealed record ForeignNormLayer(string Name, int Size) : LayerModel(Name, Size, Size, ActivationModel.None, 0, default, false)
{
    public override string KindName => "Norm";

    public override string Usage => "[Norm(size)]";

    public override IReadOnlyList<TensorInfo> Tensors => [Vector("weight"), Vector("bias"), Vector("running_mean")];

    public override long MultiplyAddCount => 0;

    private TensorInfo Vector(string name) => new() { Name = name, Shape = [Size] };
}
