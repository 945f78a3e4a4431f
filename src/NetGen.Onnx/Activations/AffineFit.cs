namespace NetGen;

/// <summary>Finds the straight line that values lie on, if they do.</summary>
internal static class AffineFit
{
    /// <summary>Fewer points tell no function.</summary>
    public const int FewestPoints = 8;

    /// <summary>Exponentials beyond these are overflow, or have lost digits.</summary>
    public const double SmallestExponential = 1e-280;

    /// <inheritdoc cref="SmallestExponential"/>
    public const double LargestExponential = 1e280;

    /// <summary>Values are computed in double precision, by a few operators.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Factor and offset of the line; null where the values lie on none.</summary>
    /// <param name="points">The places; 0 is among them.</param>
    /// <param name="values">The value at each.</param>
    public static (double Factor, double Offset)? Find(double[] points, double[] values)
    {
        var (first, last) = (Array.IndexOf(points, points.Min()), Array.IndexOf(points, points.Max()));
        var zero = Array.IndexOf(points, 0);
        if (zero < 0)
        {
            return null;
        }

        var (factor, offset) = ((values[last] - values[first]) / (points[last] - points[first]), values[zero]);
        for (var i = 0; i < points.Length; i++)
        {
            var (slope, allowed) = (factor * points[i], Tolerance * (Math.Abs(factor) + Math.Abs(factor * points[i]) + Math.Abs(offset)));
            if (!(Math.Abs(values[i] - slope - offset) <= allowed))
            {
                return null;
            }
        }

        return double.IsFinite(factor) && double.IsFinite(offset) ? (factor, offset) : null;
    }
}
