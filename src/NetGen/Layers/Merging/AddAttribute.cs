namespace NetGen;

/// <summary>The sum of two layers' outputs, a residual connection: y = act(a + b), a being the layer above and b the layer named.</summary>
/// <param name="other">The layer that is added, above this one; "input" for the network's input.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AddAttribute(string other) : NetworkLayerAttribute
{
    /// <summary>The layer that is added.</summary>
    public string Other { get; } = other;

    /// <summary>The activation of the sum.</summary>
    public Act Act { get; set; }

    /// <summary>The slope of LeakyReLU for negative inputs (0.01 unless given), or ELU's alpha (1 unless given).</summary>
    public double Slope { get; set; } = 0.01;
}
