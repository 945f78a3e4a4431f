namespace NetGen.Signal;

/// <summary>The Gauss–Legendre rule of some number of points on [−1, 1], exact for polynomials of degree 2 · points − 1.</summary>
internal sealed class LegendreRule
{
    public LegendreRule(int count)
    {
        (Nodes, Weights) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            // Newton's method from Tricomi's estimate of the root.
            var x = -Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            var slope = 1.0;
            for (var step = 0; step < 8; step++)
            {
                (var value, slope) = Polynomial(count, x);
                x -= value / slope;
            }

            Nodes[i] = x;
            Weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    /// <summary>The abscissae, ascending.</summary>
    public double[] Nodes { get; }

    /// <summary>The weights; they add up to 2.</summary>
    public double[] Weights { get; }

    public int Count => Nodes.Length;

    /// <summary>The Legendre polynomial of a degree and its derivative.</summary>
    private static (double Value, double Slope) Polynomial(int degree, double x)
    {
        var (before, value) = (1.0, x);
        for (var k = 2; k <= degree; k++)
        {
            (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
        }

        return (value, degree * (x * value - before) / (x * x - 1));
    }
}
