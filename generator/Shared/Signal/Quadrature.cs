namespace NetGen.Signal;

/// <summary>By how many points a normal distribution is summed.</summary>
/// <param name="Rule">The rule of a panel.</param>
/// <param name="Reach">So many standard deviations on either side count.</param>
internal sealed record Quadrature(LegendreRule Rule, double Reach)
{
    /// <summary>Width of a panel, in standard deviations.</summary>
    public const double Panel = 3;

    /// <summary>For single units: beyond its reach lies less than 1e-18 of the distribution.</summary>
    public static readonly Quadrature Fine = new(new(16), 9);

    /// <summary>For distributions that are summed over many groups: six digits.</summary>
    public static readonly Quadrature Coarse = new(new(8), 6);
}
