using NetGen.Model;

namespace NetGen.Rules;

/// <summary>A fully connected layer and where it stands in its network.</summary>
internal sealed record PlacedLayer(RuleContext Context, int Index, WeightedLayerModel Model)
{
    public NetworkModel Network => Context.Network;

    public InitializerModel Initializer => Model.Initializer;

    public Act Activation => Model.Activation.Kind;

    public bool IsLast => Index == Network.Layers.Count - 1;

    public bool IsHidden => !IsLast;

    /// <summary>The layer before; null for the first.</summary>
    public LayerModel? Previous => Index > 0 ? Network.Layers[Index - 1] : null;

    /// <summary>The layer after; null for the last.</summary>
    public LayerModel? Next => IsHidden ? Network.Layers[Index + 1] : null;

    /// <summary>"128 neurons", "1 neuron".</summary>
    public string Neurons => Text.Count(Model.Outputs, "neuron");

    /// <summary>Whether an argument was written.</summary>
    public bool Gives(string argument) => Model.GivenArguments.Contains(argument);

    /// <summary>Where to mark a choice: the argument if it was written, else the whole attribute.</summary>
    public string? Written(string argument) => Gives(argument) ? argument : null;
}
