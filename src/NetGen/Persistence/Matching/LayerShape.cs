namespace NetGen;

/// <summary>What a layer wants of a weight file.</summary>
/// <param name="Name">The layer's name: its tensors are "name.weight" and "name.bias".</param>
/// <param name="Inputs">Inputs per row.</param>
/// <param name="Outputs">Outputs per row.</param>
/// <param name="HasBias">Whether there is a bias.</param>
internal sealed record LayerShape(string Name, int Inputs, int Outputs, bool HasBias)
{
    private const string Weight = "weight";
    private const string Bias = "bias";

    public string WeightName => TensorName(Name, isBias: false);

    public string BiasName => TensorName(Name, isBias: true);

    /// <summary>[out, in], or [out] for the bias.</summary>
    public long[] Shape(bool isBias) => isBias ? [Outputs] : [Outputs, Inputs];

    /// <summary>Whether the layer has the name that it has where none is given: "layer1" and so on.</summary>
    /// <param name="index">Its place, counted from 0.</param>
    public bool HasDefaultName(int index) => Name == FormattableString.Invariant($"layer{index + 1}");

    /// <summary>What the weights or the bias of a module are called.</summary>
    /// <param name="prefix">The module's name; empty for a module that is a whole file.</param>
    /// <param name="isBias">Which of the two.</param>
    public static string TensorName(string prefix, bool isBias) => (prefix.Length == 0 ? "" : prefix + ".") + (isBias ? Bias : Weight);

    /// <summary>The module that a tensor belongs to by its name; null for a name of another kind.</summary>
    public static string? PrefixOf(string tensor)
    {
        var dot = tensor.LastIndexOf('.');
        return tensor[(dot + 1)..] is Weight or Bias ? tensor[..Math.Max(0, dot)] : null;
    }
}
