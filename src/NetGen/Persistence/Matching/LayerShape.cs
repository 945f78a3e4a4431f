namespace NetGen;

/// <summary>What a layer wants of a weight file.</summary>
/// <param name="Name">The layer's name: its tensors are "name.weight" and "name.bias".</param>
/// <param name="Inputs">Inputs per row.</param>
/// <param name="Outputs">Outputs per row.</param>
/// <param name="HasBias">Whether there is a bias.</param>
internal sealed record LayerShape(string Name, int Inputs, int Outputs, bool HasBias)
{
    public const string WeightSuffix = ".weight";
    public const string BiasSuffix = ".bias";

    public string WeightName => Name + WeightSuffix;

    public string BiasName => Name + BiasSuffix;

    /// <summary>[out, in], or [out] for the bias.</summary>
    public long[] Shape(bool isBias) => isBias ? [Outputs] : [Outputs, Inputs];
}
