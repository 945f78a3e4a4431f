namespace NetGen.Activations;

/// <summary>An elementwise activation with its parameter, as mathematics. The values at kinks are the kernels'.</summary>
/// <param name="At">z → φ(z) and φ'(z).</param>
/// <param name="Kinks">Where φ is not smooth; between them it is a polynomial unless it <see cref="IsCurved"/>.</param>
internal sealed record ActivationShape(Func<double, (double Value, double Slope)> At, params double[] Kinks)
{
    /// <summary>Whether φ bends around 0, over a distance of about 1.</summary>
    public bool IsCurved { get; init; }

    /// <summary>The least value of φ, or what it tends to.</summary>
    public double Lowest { get; init; } = double.NegativeInfinity;

    /// <summary>The greatest value of φ, or what it tends to.</summary>
    public double Highest { get; init; } = double.PositiveInfinity;

    /// <summary>Below it φ(z) has left 97 % of its range's half.</summary>
    public double SaturatedBelow { get; init; } = double.NegativeInfinity;

    /// <summary>Above it φ(z) has left 97 % of its range's half.</summary>
    public double SaturatedAbove { get; init; } = double.PositiveInfinity;

    /// <summary>Up to here φ(z) and φ'(z) are 0: the neuron neither passes a signal on nor learns.</summary>
    public double InactiveUpTo { get; init; } = double.NegativeInfinity;

    /// <summary>Whether φ has bounds on both sides.</summary>
    public bool IsBounded => !double.IsInfinity(Lowest) && !double.IsInfinity(Highest);

    /// <summary>Where φ, φ' or a share changes abruptly.</summary>
    public IEnumerable<double> Cuts => Kinks.Append(SaturatedBelow).Append(SaturatedAbove);

    public bool IsSaturated(double z) => z < SaturatedBelow || z > SaturatedAbove;

    public bool IsInactive(double z) => z <= InactiveUpTo;
}
