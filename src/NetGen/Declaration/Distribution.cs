namespace NetGen;

/// <summary>The distribution that variance scaling draws from; the variance is the same for all.</summary>
public enum Distribution
{
    /// <summary>Normal.</summary>
    Normal,

    /// <summary>Normal cut at two standard deviations, widened so that the variance is as asked.</summary>
    TruncatedNormal,

    /// <summary>Uniform.</summary>
    Uniform,
}
