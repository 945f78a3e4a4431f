namespace NetGen;

/// <summary>An activation alone: what other attributes say by <c>Act</c>.</summary>
/// <param name="act">The activation.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivationAttribute(Act act) : NetworkLayerAttribute
{
    /// <summary>The activation.</summary>
    public Act Act { get; } = act;

    /// <summary>The slope of LeakyReLU for negative inputs (0.01 unless given), or ELU's alpha (1 unless given).</summary>
    public double Slope { get; set; } = 0.01;
}
