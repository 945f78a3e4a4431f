namespace NetGen.Signal;

/// <summary>An elementwise activation, as the analysis sees it. The values at breakpoints are the emitted kernels'.</summary>
/// <param name="At">z → φ(z) and φ'(z).</param>
/// <param name="Breakpoints">Where φ or a share changes abruptly, and where a smooth φ bends.</param>
internal sealed record ActivationShape(Func<double, (double Value, double Slope)> At, params double[] Breakpoints)
{
    /// <summary>Below it φ(z) has left 97 % of its range's half.</summary>
    public double SaturatedBelow { get; init; } = double.NegativeInfinity;

    /// <summary>Above it φ(z) has left 97 % of its range's half.</summary>
    public double SaturatedAbove { get; init; } = double.PositiveInfinity;

    /// <summary>Up to here φ(z) and φ'(z) are 0: the neuron neither passes a signal on nor learns.</summary>
    public double InactiveUpTo { get; init; } = double.NegativeInfinity;

    public bool IsSaturated(double z) => z < SaturatedBelow || z > SaturatedAbove;

    public bool IsInactive(double z) => z <= InactiveUpTo;
}
