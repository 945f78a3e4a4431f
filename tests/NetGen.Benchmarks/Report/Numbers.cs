using System.Globalization;

namespace NetGen.Benchmarks.Report;

/// <summary>Numbers as the tables show them.</summary>
internal static class Numbers
{
    /// <summary>Three digits or all before the point.</summary>
    public static string Short(double value) => value.ToString(
        value switch { >= 1e7 => "0E+0", >= 100 => "#,0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture);

    /// <summary>Two digits, however small it is.</summary>
    public static string TwoDigits(double value) => value.ToString("G2", CultureInfo.InvariantCulture);

    public static string Whole(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A ratio with two decimals, or three below 0.1.</summary>
    public static string Ratio(double value) => value.ToString(value < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>"≤ 1.06 limit: reached", or short of it.</summary>
    public static string AtMost(double value, double goal, string unit) => Goal("≤", goal, unit, value <= goal);

    /// <summary>"≥ 96 %: reached", or short of it.</summary>
    public static string AtLeast(double value, double goal, string unit) => Goal("≥", goal, unit, value >= goal);

    private static string Goal(string sign, double goal, string unit, bool isReached) =>
        $"{sign} {goal.ToString("0.###", CultureInfo.InvariantCulture)} {unit}: {(isReached ? "reached" : "**short**")}";
}
