namespace NetGen.Benchmarks.Learning;

/// <summary>A network of equally wide hidden layers and one linear output.</summary>
/// <param name="Activation">The activation of the hidden layers.</param>
/// <param name="Inputs">Inputs.</param>
/// <param name="Width">Neurons of each hidden layer.</param>
/// <param name="Depth">Hidden layers.</param>
/// <param name="Gain">The gain of LeCun's weights in every layer; null for Auto's choice.</param>
internal sealed record DeclaredStack(Act Activation, int Inputs, int Width, int Depth, string? Gain = null)
{
    /// <summary>The declaration, without the class.</summary>
    public string Attributes
    {
        get
        {
            var weights = Gain is null ? "" : $", Init = Init.LeCun, Gain = {Gain}";
            var sizes = Enumerable.Repeat(Width, Depth).Prepend(Inputs).ToArray();
            return string.Concat(sizes.Zip(sizes.Skip(1), (inputs, outputs) => $"[Layer({inputs}, {outputs}, Act = Act.{Activation}{weights})] ")) + $"[Layer({Width}, 1{weights})]";
        }
    }
}
