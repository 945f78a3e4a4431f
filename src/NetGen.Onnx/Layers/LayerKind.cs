using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A kind of layer between its declaration and ONNX's operators; what its operators are read by are its forms.</summary>
internal abstract class LayerKind
{
    /// <summary>What stands in the attribute's place, as <see cref="LayerInfo.Kind"/>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it computes something besides its activation.</summary>
    public virtual bool HasOperation => true;

    /// <summary>Whether it takes an image as a row of values, in the order of the network's rows.</summary>
    public virtual bool TakesRows => false;

    /// <summary>What exporters end the names of its weights and operators with, after the layer's own: "Conv", "MatMul".</summary>
    public virtual IReadOnlyList<string> NameEndings => [];

    /// <summary>What reads its operators, in the order in which they are asked.</summary>
    public abstract IReadOnlyList<NodeForm> Forms(ReadingContext context);

    /// <summary>Adds the operators that compute the layer before its activation.</summary>
    /// <param name="graph">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="sources">The names of what it reads: images channel by channel, or in the order of rows where it takes rows.</param>
    /// <param name="output">The name of what it gives; an image channel by channel.</param>
    public abstract void Write(GraphProto graph, NetworkLayer layer, string[] sources, string output);

    /// <summary>What a declared layer computes before its activation, as it is read.</summary>
    /// <param name="layer">The declaration.</param>
    /// <param name="sources">What it reads.</param>
    /// <param name="node">What stands for it in messages.</param>
    /// <param name="channelsFirst">Whether the network's rows have images channel by channel.</param>
    public abstract RowsValue Declare(LayerInfo layer, IReadOnlyList<RowsValue> sources, NodeProto node, bool channelsFirst);

    /// <summary>A layer of this kind that changes nothing, for what is to be done to a network's last outputs; null where it cannot do it.</summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="rows">What it takes.</param>
    /// <param name="width">How many numbers.</param>
    /// <param name="budget">What may be computed with constants.</param>
    public virtual LayerDraft? Identity(string name, RowsValue rows, int width, FoldingBudget budget) => null;
}
