namespace NetGen;

/// <summary>A declared layer, as data.</summary>
/// <param name="Name">The layer's name in files and messages.</param>
/// <param name="Inputs">Inputs per row.</param>
/// <param name="Outputs">Outputs per row.</param>
/// <param name="HasBias">Whether the layer has a bias.</param>
/// <param name="Activation">The activation after the layer.</param>
/// <param name="Initializer">How the weights are drawn; never <see cref="Init.Auto"/>.</param>
/// <param name="Dropout">The share of outputs dropped while training.</param>
/// <param name="WeightStd">The standard deviation of an initial weight; NaN where it is not known.</param>
/// <param name="WeightMean">Its mean.</param>
/// <param name="BiasValue">What every bias starts with.</param>
/// <param name="Slope">LeakyReLU's slope or ELU's alpha; without meaning for other activations.</param>
public sealed record LayerInfo(
    string Name, int Inputs, int Outputs, bool HasBias, Act Activation, Init Initializer, float Dropout,
    float WeightStd = float.NaN, float WeightMean = 0, float BiasValue = 0, float Slope = 0)
{
    /// <summary>How inference reads the weights; 32-bit floats in a layer that would not gain from fewer bits.</summary>
    public Precision Precision { get; init; }

    /// <summary>Weights and biases.</summary>
    public int ParameterCount => Inputs * Outputs + (HasBias ? Outputs : 0);
}
