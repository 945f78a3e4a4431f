namespace NetGen;

/// <summary>Outputs of a layer, with what has been done to them.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Curve">The function of the layer's sums; null after Softmax.</param>
/// <param name="Trail">The operators of this function, for messages.</param>
internal sealed record LayerValue(LayerDraft Layer, Curve? Curve, NodeTrail? Trail) : GraphValue
{
    /// <summary>Whether these are the layer's sums themselves.</summary>
    public bool IsPlain => Trail is null;
}
