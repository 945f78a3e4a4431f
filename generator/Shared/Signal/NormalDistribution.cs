namespace NetGen.Signal;

/// <summary>The standard normal distribution, to about 1e-15 of the value far into both tails; netstandard2.0 has no erf.</summary>
internal static class NormalDistribution
{
    private const double SqrtPi = 1.7724538509055160273;
    private const double Sqrt2 = 1.4142135623730950488;
    private const double DensityAtZero = 0.39894228040143267794;

    /// <summary>Step and terms of the trapezoidal rule for erfc: e^(−(n/2)²) is below 1e-17 after the twelfth.</summary>
    private const double Step = 0.5;
    private const int Terms = 13;
    private static readonly double[] TermWeights = [.. Enumerable.Range(1, Terms).Select(n => Math.Exp(-n * n * Step * Step))];

    /// <summary>ϕ(x).</summary>
    public static double Density(double x) => DensityAtZero * ExpOfMinusSquare(x / Sqrt2);

    /// <summary>Φ(x): the probability of a value below x.</summary>
    public static double Below(double x) => 0.5 * Erfc(-x / Sqrt2);

    /// <summary>1 − erf(x).</summary>
    public static double Erfc(double x) => x < 0 ? 2 - Erfc(-x) : x < 0.5 ? 1 - ErfSeries(x) : ErfcTail(x);

    /// <summary>erf x = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (2n+1)!!, all terms positive.</summary>
    private static double ErfSeries(double x)
    {
        double term = x, sum = x;
        for (var n = 1; term > 1e-17 * sum; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 / SqrtPi * Math.Exp(-x * x) * sum;
    }

    /// <summary>
    /// The trapezoidal rule for erfc x = 2x/π · e^(−x²) · ∫₀^∞ e^(−t²) / (t² + x²) dt, with the residue of the pole at t = ix added
    /// (Chiarella and Reichel 1968).
    /// </summary>
    private static double ErfcTail(double x)
    {
        if (x > 40)
        {
            return 0;
        }

        var sum = 0.5 / (x * x);
        for (var n = 1; n <= Terms; n++)
        {
            sum += TermWeights[n - 1] / (n * n * Step * Step + x * x);
        }

        // A pole beyond π/h lies above the line to which the rule's error is shifted.
        var residue = x < Math.PI / Step ? 2 / (Math.Exp(2 * Math.PI * x / Step) - 1) : 0;
        return 2 * Step * x / Math.PI * ExpOfMinusSquare(x) * sum - residue;
    }

    /// <summary>e^(−x²), the square's rounding error taken out: it is 1e-13 of the result at x = 26.</summary>
    private static double ExpOfMinusSquare(double x)
    {
        var coarse = Math.Round(x * 16) / 16;
        return Math.Abs(x) > 100 ? 0 : Math.Exp(-coarse * coarse) * Math.Exp((coarse - x) * (coarse + x));
    }
}
