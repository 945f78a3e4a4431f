using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>One step of a pass: an operation, and the activation and dropout that follow it.</summary>
/// <param name="Number">The step's position, counted from 1.</param>
/// <param name="Layers">The declared layers that it computes, counted from 0: more than one where an activation alone became part of it.</param>
/// <param name="Sources">What it reads.</param>
/// <param name="Activation">The activation that belongs to it.</param>
/// <param name="Dropout">The share of outputs dropped while training.</param>
/// <param name="FusedLoss">Whether the loss takes this step's pre-activations.</param>
internal sealed record Step(
    int Number, EquatableArray<int> Layers, EquatableArray<StepSource> Sources, ActivationModel Activation, double Dropout, bool FusedLoss)
{
    /// <summary>The shape of what it gives.</summary>
    public ValueShape Shape { get; init; }

    /// <summary>The declared layer that gives it its name.</summary>
    public int LayerIndex => Layers[0];

    /// <summary>The declared layer whose outputs it gives.</summary>
    public int LastLayerIndex => Layers[Layers.Count - 1];
}
