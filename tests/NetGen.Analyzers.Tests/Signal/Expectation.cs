using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>The library's expectations of an activation, and the same by a slow rule that shares nothing with it.</summary>
internal static class Expectation
{
    public static ActivationMoments Of(ActivationModel activation, double mean, double variance) => Activated.OfNormal(activation, mean, variance).Moments;

    public static ActivationMoments Of(Act activation, double variance) => Of(Declared.Activation(activation), 0, variance);

    /// <summary>
    /// E f(z) by tanh-sinh quadrature in z between the given kinks (Takahasi and Mori 1974), on pieces of at most one standard deviation and
    /// at most one unit near 0.
    /// </summary>
    public static double TanhSinh(Func<double, double> function, double mean, double variance, params double[] kinks)
    {
        var std = Math.Sqrt(variance);
        var (from, to) = (mean - 13 * std, mean + 13 * std);
        var cuts = new SortedSet<double> { from, to };
        cuts.UnionWith(kinks.Where(kink => kink > from && kink < to));
        for (var u = -12; u <= 12; u++)
        {
            cuts.Add(mean + u * std);
        }

        for (var z = -40; z <= 40; z++)
        {
            if (z > from && z < to)
            {
                cuts.Add(z);
            }
        }

        return cuts.Zip(cuts.Skip(1)).Sum(piece => Piece(
            z => function(z) * Math.Exp(-(z - mean) * (z - mean) / (2 * variance)) / (std * Math.Sqrt(2 * Math.PI)), piece.First, piece.Second));
    }

    private static double Piece(Func<double, double> function, double from, double to)
    {
        const double Step = 1 / 16.0;
        var half = (to - from) / 2;
        var sum = 0.0;
        for (var i = -60; i <= 60; i++)
        {
            var t = i * Step;
            var s = Math.PI / 2 * Math.Sinh(t);
            // Distance from the nearer end, so that nothing is rounded there.
            var distance = half * 2 / (1 + Math.Exp(2 * Math.Abs(s)));
            var z = t < 0 ? from + distance : to - distance;
            var weight = Math.PI / 2 * Math.Cosh(t) / (Math.Cosh(s) * Math.Cosh(s));
            sum += weight * function(z);
        }

        return sum * Step * half;
    }
}
