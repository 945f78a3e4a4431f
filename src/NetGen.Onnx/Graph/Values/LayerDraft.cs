using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>What rows begin from: the network's input, what a layer computes before its activation, or the outputs of another activation.</summary>
internal abstract record LayerDraft
{
    /// <summary>The operator; null for the network's input.</summary>
    public abstract NodeProto? Node { get; }

    /// <summary>What it takes, in the operator's order.</summary>
    public abstract IReadOnlyList<RowsValue> Sources { get; }

    /// <summary>Numbers per row; −1 where the graph does not say.</summary>
    public abstract long Outputs { get; }

    /// <summary>What the numbers that it gives are.</summary>
    public virtual RowShape Shape => RowShape.Values;

    /// <summary>What stands in the attribute's place, as <see cref="LayerInfo.Kind"/>; null where nothing is computed.</summary>
    public virtual string? Kind => null;

    /// <summary>Numbers per row that it takes; −1 where the graph does not say.</summary>
    public virtual long Inputs => Outputs;

    /// <summary>Where the names of layers come from, the most telling first.</summary>
    public virtual IReadOnlyList<string> Paths => [];

    /// <summary>Whether two of its kind that read one layer are one.</summary>
    public virtual bool IsOneOfItsSource => false;

    /// <summary>Whether its sources may change places.</summary>
    public virtual bool IsCommutative => false;

    /// <summary>Whether it says itself how many numbers it takes and gives.</summary>
    public virtual bool IsSized => false;

    /// <summary>Whether it has weights, which files name.</summary>
    public virtual bool HasWeights => false;

    /// <summary>Whether an activation of what it gives is a part of it.</summary>
    public virtual bool TakesActivation => true;

    /// <summary>The image that it takes as a row of values; null where it takes no image, or takes it as such.</summary>
    public virtual RowsValue? Flattened => null;

    /// <summary>Whether it takes them in whatever order; otherwise in that of the network's rows.</summary>
    public virtual bool ReordersFlattened => false;

    /// <summary>The window that it moves over an image; null for others.</summary>
    public virtual ImageWindow? Window => null;

    /// <summary>Groups of channels that do not see each other.</summary>
    public virtual int Groups => 1;

    /// <summary>Whether what is done to the numbers that it takes can become a part of it.</summary>
    public virtual bool Takes(Scaling input) => false;

    /// <summary>Whether what is done to its outputs can become a part of it.</summary>
    public virtual bool GivesScaled => false;

    /// <summary>The same for every draft of one operator, whatever has become a part of it.</summary>
    public virtual object Operation => this;

    /// <summary>What it was before its outputs were scaled; null where they were not.</summary>
    public virtual ScaledDraft? Scaled => null;

    /// <summary>Whether there is a bias, with what is done to the numbers that it takes.</summary>
    public virtual bool HasBias(Scaling input) => false;

    /// <summary>The same with something done to its outputs; null where it cannot become a part of it.</summary>
    /// <param name="next">What is done.</param>
    /// <param name="trail">The operators that do it.</param>
    public virtual LayerDraft? Fold(Scaling next, NodeTrail? trail) => null;

    /// <summary>Weights and bias; null where there are none.</summary>
    /// <param name="input">What is done to the numbers that it takes.</param>
    /// <param name="channelsFirst">Whether the network's rows have images channel by channel.</param>
    public virtual LayerParameters? Parameters(Scaling input, bool channelsFirst) => null;
}
