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

    /// <summary>Dropout, in training.</summary>
    internal sealed record Dropout(double Rate) : Operation;
}
