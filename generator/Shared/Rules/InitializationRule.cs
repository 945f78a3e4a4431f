namespace NetGen.Rules;

/// <summary>A check of what the weights of each layer start with.</summary>
internal abstract class InitializationRule : LayerRule
{
    /// <summary>A file's weights replace the initial ones.</summary>
    public sealed override bool HoldsForGivenWeights => false;
}
