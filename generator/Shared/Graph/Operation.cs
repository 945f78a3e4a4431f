using NetGen.Model;

namespace NetGen.Graph;

/// <summary>What a node of the graph computes.</summary>
internal abstract record Operation
{
    /// <summary>The network's input.</summary>
    internal sealed record Input : Operation;

    /// <summary>What a layer computes before its activation.</summary>
    internal sealed record Layer(LayerModel Model) : Operation;

    /// <summary>An activation of each value, or of each row.</summary>
    internal sealed record Activation(ActivationModel Model) : Operation;

    /// <summary>A row of the network's input, as an image in memory.</summary>
    /// <param name="Shape">The image.</param>
    /// <param name="ChannelsFirst">Whether the row has it channel by channel.</param>
    internal sealed record ToImage(ValueShape Shape, bool ChannelsFirst) : Operation;

    /// <summary>An image in memory, as a row.</summary>
    /// <param name="Shape">The image.</param>
    /// <param name="ChannelsFirst">Whether the row has it channel by channel.</param>
    internal sealed record ToRow(ValueShape Shape, bool ChannelsFirst) : Operation;

    /// <summary>Dropout, in training.</summary>
    internal sealed record Dropout(double Rate) : Operation;
}
