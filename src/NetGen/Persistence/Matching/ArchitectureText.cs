namespace NetGen;

/// <summary>
/// Sizes and activations as one line, such as "64 -> 32 Tanh -> 10 Softmax". Shapes alone do not tell a ReLU network's weights
/// from a tanh network's.
/// </summary>
internal static class ArchitectureText
{
    /// <summary>The line for a network.</summary>
    /// <param name="inputs">Inputs per row.</param>
    /// <param name="layers">Outputs and activation of each layer.</param>
    public static string Format(int inputs, IEnumerable<(int Outputs, Act Activation)> layers) =>
        FormattableString.Invariant($"{inputs}") + string.Concat(layers.Select(layer => FormattableString.Invariant($" -> {layer.Outputs} {layer.Activation}")));
}
