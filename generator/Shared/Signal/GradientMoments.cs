namespace NetGen.Signal;

/// <summary>The mean square of a gradient over units, inputs and initial weights.</summary>
/// <param name="Average">E[δ²].</param>
/// <param name="Nodes">E[δ²] at each node of the distribution, where it differs between them; null where it does not.</param>
/// <param name="CommonShare">E[δ of one unit · δ of another] / E[δ²].</param>
/// <param name="LossByVariance">
/// The derivative of the mean loss by the variance of a pre-activation, or by the mean square of an output. Through it the gradient knows the
/// signal's own direction, which weights that are used forward and backward do not make independent.
/// </param>
internal sealed record GradientMoments(double Average, double[]? Nodes, double CommonShare, double LossByVariance)
{
    /// <summary>What is known of it at each place of an image; null in a row, and where it is the same at all places.</summary>
    public ImageGradient? Image { get; init; }

    /// <summary>E[δ of one pixel · δ of another] / E[δ²] over the pixels of a map.</summary>
    public double PairShare { get; init; }

    /// <summary>E[δ²] at a node.</summary>
    public double At(int node) => Nodes is null ? Average : Nodes[node];

    /// <summary>The gradient of what several layers read: what they send back is uncorrelated, so that mean squares add.</summary>
    public GradientMoments Plus(GradientMoments other)
    {
        var average = SignalRange.Limit(Average + other.Average);
        var share = average > 0 ? (Average * CommonShare + other.Average * other.CommonShare) / average : 0;
        return new(average, null, share, SignalRange.LimitSigned(LossByVariance + other.LossByVariance))
        {
            Image = Image is null && other.Image is null ? null : ImageGradient.Sum(this, other),
            PairShare = average > 0 ? (Average * PairShare + other.Average * other.PairShare) / average : 0,
        };
    }

    /// <summary>The same for the places of an image that a reader may have told apart further.</summary>
    public GradientMoments On(PlaceGrid? grid) => Image is null || grid is null || Image.Grid == grid ? this : this with { Image = Image.On(grid) };

    /// <summary>E[(Σδ)²] over m units.</summary>
    public double SquareOfSum(int units) => Math.Max(0, units * Average * (1 + (units - 1) * CommonShare));
}
