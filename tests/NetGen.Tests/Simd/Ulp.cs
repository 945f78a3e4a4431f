namespace NetGen.Tests.Simd;

/// <summary>Errors in units of the last place of the exact result.</summary>
internal static class Ulp
{
    private const int MantissaBits = 23;
    private const int SmallestExponent = -126;

    public static double Error(float actual, double exact)
    {
        var rounded = (float)exact;
        if (actual.Equals(rounded))
        {
            return 0;
        }

        if (!float.IsFinite(actual) || !float.IsFinite(rounded))
        {
            return double.PositiveInfinity;
        }

        var exponent = exact == 0 ? SmallestExponent : Math.Max(Math.ILogB(exact), SmallestExponent);
        return Math.Abs(actual - exact) / Math.ScaleB(1, exponent - MantissaBits);
    }
}
