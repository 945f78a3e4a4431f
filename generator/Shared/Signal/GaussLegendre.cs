namespace NetGen.Signal;

/// <summary>The Gauss–Legendre rule on [−1, 1], exact for polynomials of degree 31.</summary>
internal static class GaussLegendre
{
    public const int Count = 16;

    /// <summary>The abscissae, ascending.</summary>
    public static readonly double[] Nodes = new double[Count];

    /// <summary>The weights; they add up to 2.</summary>
    public static readonly double[] Weights = new double[Count];

    static GaussLegendre()
    {
        for (var i = 0; i < Count; i++)
        {
            // Newton's method from Tricomi's estimate of the root.
            var x = -Math.Cos(Math.PI * (i + 0.75) / (Count + 0.5));
            var slope = 1.0;
            for (var step = 0; step < 8; step++)
            {
                (var value, slope) = Polynomial(x);
                x -= value / slope;
            }

            Nodes[i] = x;
            Weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    /// <summary>The Legendre polynomial of degree <see cref="Count"/> and its derivative.</summary>
    private static (double Value, double Slope) Polynomial(double x)
    {
        var (before, value) = (1.0, x);
        for (var k = 2; k <= Count; k++)
        {
            (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
        }

        return (value, Count * (x * value - before) / (x * x - 1));
    }
}
