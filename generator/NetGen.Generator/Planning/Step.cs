using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>One step of a pass: an operation, and the activation and dropout that follow it.</summary>
/// <param name="Number">The step's position, counted from 1.</param>
/// <param name="LayerIndex">The declared layer that it belongs to, counted from 0.</param>
/// <param name="Sources">What it reads.</param>
/// <param name="Activation">The activation that belongs to it.</param>
/// <param name="Dropout">The share of outputs dropped while training.</param>
/// <param name="FusedLoss">Whether the loss takes this step's pre-activations.</param>
internal sealed record Step(int Number, int LayerIndex, EquatableArray<StepSource> Sources, ActivationModel Activation, double Dropout, bool FusedLoss);
