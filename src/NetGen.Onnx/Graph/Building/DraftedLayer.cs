using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A layer of the network before it has its place and its name.</summary>
/// <param name="draft">What it computes before its activation; null for an activation alone.</param>
/// <param name="activation">The activation.</param>
/// <param name="curve">Its curve; null for Softmax.</param>
/// <param name="sources">What it reads.</param>
/// <param name="node">The operator that it is named after; null for none.</param>
internal sealed class DraftedLayer(LayerDraft? draft, Activation activation, Curve? curve, IReadOnlyList<LayerSource> sources, NodeProto? node)
{
    public LayerDraft? Draft { get; } = draft;

    public Activation Activation { get; } = activation;

    public Curve? Curve { get; } = curve;

    public IReadOnlyList<LayerSource> Sources { get; } = sources;

    public NodeProto? Node { get; } = node;

    /// <summary>What stands in the attribute's place.</summary>
    public string Kind => Draft?.Kind ?? LayerKinds.Alone.Name;

    /// <summary>Numbers per row that it takes; −1 where these are as many as its sources give.</summary>
    public long Inputs => Draft is { IsSized: true } sized ? sized.Inputs : -1;

    /// <summary>The shape of what it gives; null where that is its sources'.</summary>
    public IReadOnlyList<int>? OutputShape => Draft is { IsSized: true } sized ? sized.Shape.SizesOf(sized.Outputs) : null;

    /// <summary>Whether it says itself how many numbers it takes, and reads the network's input: a network may begin with it.</summary>
    public bool MayBeFirst => Draft is { IsSized: true } && Sources.All(source => source.Layer is null);
}
