namespace NetGen;

/// <summary>What a layer reads.</summary>
/// <param name="Layer">A layer above; null for the network's input.</param>
/// <param name="Scaling">What is done to its outputs first.</param>
/// <param name="Trail">The operators that do it.</param>
internal sealed record LayerSource(DraftedLayer? Layer, Scaling Scaling, NodeTrail? Trail);
