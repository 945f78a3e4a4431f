using NetGen.Model;

namespace NetGen.Rules;

/// <summary>
/// A layer with weights and where it stands in its network. An [Activation] that alone reads a layer without one is taken for the layer's
/// own, also through a pool.
/// </summary>
internal sealed record PlacedLayer(RuleContext Context, int Index, WeightedLayerModel Model)
{
    public NetworkModel Network => Context.Network;

    public InitializerModel Initializer => Model.Initializer;

    /// <summary>The layer that its activation stands on: itself, or an [Activation] below it.</summary>
    public int End => Context.EndOf(Index);

    public ActivationModel ActivationModel => Network.Layers[End].Activation;

    public Act Activation => ActivationModel.Kind;

    /// <summary>The argument of <see cref="End"/>'s attribute that says the activation.</summary>
    public string ActivationArgument => Network.Layers[End].ActivationArgument;

    /// <summary>Whether what it gives is what the network gives.</summary>
    public bool IsLast => Context.IsAtEnd(End, asItIs: true);

    /// <summary>Whether more than a pool follows it.</summary>
    public bool IsHidden => !Context.IsAtEnd(End, asItIs: false);

    /// <summary>The layer that it reads, past pools; null for the network's input.</summary>
    public LayerModel? Previous => Context.SourceOf(Index) is var source and >= 0 ? Network.Layers[source] : null;

    /// <summary>The only layer that reads it, past pools; null where there is none, or several.</summary>
    public LayerModel? Next => Context.ReaderOf(End) is var reader and >= 0 ? Network.Layers[reader] : null;

    /// <summary>"128 neurons", "1 map".</summary>
    public string Units => Text.Count(Model.Units, Model.UnitName);

    /// <summary>Inputs and outputs of the matrix that an orthogonal or an identity is: of each group of channels, where it is the middle of a kernel.</summary>
    public (int Inputs, int Outputs) Matrix => Initializer.Facts.IsMiddleOnly
        ? (Model.WeightShape.Channels, Model.UnitsOfGroup)
        : (Model.WeightShape.FanIn, Model.WeightShape.Outputs);

    /// <summary>Whether an argument was written.</summary>
    public bool Gives(string argument) => Model.GivenArguments.Contains(argument);

    /// <summary>Whether its activation has an argument that was written.</summary>
    public bool ActivationGives(string argument) => Network.Layers[End].GivenArguments.Contains(argument);

    /// <summary>Where to mark a choice: the argument if it was written, else the whole attribute.</summary>
    public string? Written(string argument) => Gives(argument) ? argument : null;

    /// <summary>Another activation, wherever it stands.</summary>
    public ArgumentEdit WithActivation(Act activation) => new(End, ActivationArgument, $"{nameof(Act)}.{activation}");
}
