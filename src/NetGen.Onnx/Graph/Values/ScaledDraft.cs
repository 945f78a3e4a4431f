namespace NetGen;

/// <summary>What a layer was before something that is done to its outputs became a part of it.</summary>
/// <param name="Before">The layer.</param>
/// <param name="Scaling">What is done; not computed where all take a bias, which is most.</param>
/// <param name="Trail">The operators that do it; null where they are known otherwise.</param>
internal sealed record ScaledDraft(LayerDraft Before, Lazy<Scaling> Scaling, NodeTrail? Trail);
