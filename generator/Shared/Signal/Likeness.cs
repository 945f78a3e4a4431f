namespace NetGen.Signal;

/// <summary>How alike the pixels of a map are.</summary>
/// <param name="Share">The correlation of two of them.</param>
/// <param name="ScaleSpread">The relative variance of their variance, as far as they share it.</param>
/// <param name="OwnScaleSpread">The relative variance of a pixel's variance besides.</param>
internal readonly record struct Likeness(double Share, double ScaleSpread = 0, double OwnScaleSpread = 0)
{
    /// <summary>Pixels that share less are independent.</summary>
    private const double LeastShare = 1e-4;

    /// <summary>Variances that vary less are one.</summary>
    private const double LeastScaleSpread = 0.02;

    /// <summary>Without what is too small to be worth points of its own.</summary>
    public Likeness WithoutTrifles() => new(
        Share < LeastShare ? 0 : Math.Min(1, Share),
        Share < LeastShare || ScaleSpread < LeastScaleSpread ? 0 : ScaleSpread,
        OwnScaleSpread < LeastScaleSpread ? 0 : OwnScaleSpread);
}
