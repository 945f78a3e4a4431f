using NetGen.Model;

namespace NetGen.Rules;

/// <summary>
/// A layer with weights and where it stands in its network. An [Activation] that alone reads a layer without one is taken for the layer's
/// own.
/// </summary>
internal sealed record PlacedLayer(RuleContext Context, int Index, WeightedLayerModel Model)
{
    public NetworkModel Network => Context.Network;

    public InitializerModel Initializer => Model.Initializer;

    /// <summary>The layer that its activation stands on: itself, or an [Activation] after it.</summary>
    public int End => Context.EndOf(Index);

    public ActivationModel ActivationModel => Network.Layers[End].Activation;

    public Act Activation => ActivationModel.Kind;

    /// <summary>The argument of <see cref="End"/>'s attribute that says the activation.</summary>
    public string ActivationArgument => Network.Layers[End].ActivationArgument;

    public bool IsLast => End == Network.Layers.Count - 1;

    public bool IsHidden => !IsLast;

    /// <summary>The layer that it reads; null for the network's input.</summary>
    public LayerModel? Previous => Context.Sources.Of(Index)[0] is var source and >= 0 ? Network.Layers[source] : null;

    /// <summary>The only layer that reads it; null where there is none, or several.</summary>
    public LayerModel? Next => Context.Sources.OnlyReaderOf(End) is var reader and >= 0 ? Network.Layers[reader] : null;

    /// <summary>"128 neurons", "1 neuron".</summary>
    public string Neurons => Text.Count(Model.Outputs, "neuron");

    /// <summary>Whether an argument was written.</summary>
    public bool Gives(string argument) => Model.GivenArguments.Contains(argument);

    /// <summary>Whether its activation has an argument that was written.</summary>
    public bool ActivationGives(string argument) => Network.Layers[End].GivenArguments.Contains(argument);

    /// <summary>Where to mark a choice: the argument if it was written, else the whole attribute.</summary>
    public string? Written(string argument) => Gives(argument) ? argument : null;

    /// <summary>Another activation, wherever it stands.</summary>
    public ArgumentEdit WithActivation(Act activation) => new(End, ActivationArgument, $"{nameof(Act)}.{activation}");
}
