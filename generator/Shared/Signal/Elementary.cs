namespace NetGen.Signal;

/// <summary>Elementary functions to the last digits where the library's lose some.</summary>
internal static class Elementary
{
    /// <summary>ln(1 + eᶻ).</summary>
    public static double Softplus(double z)
    {
        // The logarithm's argument is rounded; the quotient takes the rounding out (Kahan).
        var exponential = Math.Exp(-Math.Abs(z));
        var rounded = 1 + exponential;
        return Math.Max(z, 0) + (rounded == 1 ? exponential : Math.Log(rounded) * (exponential / (rounded - 1)));
    }

    /// <summary>1 / (1 + e⁻ᶻ), accurate in both tails.</summary>
    public static double Logistic(double z)
    {
        var exponential = Math.Exp(-Math.Abs(z));
        return (z > 0 ? 1 : exponential) / (1 + exponential);
    }

    /// <summary>eˣ − 1, the rounding of eˣ taken out (Kahan).</summary>
    public static double ExpMinusOne(double x)
    {
        var exponential = Math.Exp(x);
        return exponential == 1 ? x : exponential < 1e-17 ? -1 : (exponential - 1) * (x / Math.Log(exponential));
    }
}
