using System.Globalization;

namespace NetGen.Rules;

/// <summary>Texts that read the same under every culture.</summary>
internal static class Text
{
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as a message shows it: rounded to float, shortest form.</summary>
    public static string Number(double value) => ((float)value).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A computed number, in three digits.</summary>
    public static string Rounded(double value) => Digits(value, 3);

    /// <summary>A computed number, in four digits.</summary>
    public static string Significant(double value) => Digits(value, 4);

    /// <summary>"128 neurons", "1 neuron".</summary>
    public static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Whole numbers of up to a million stay as they are: 1640, not 1.64E+03.</summary>
    private static string Digits(double value, int digits) =>
        Math.Abs(value) is >= 100 and < 1e6
            ? Math.Round(value, Math.Abs(value) < 1000 ? Math.Max(digits - 3, 0) : 0).ToString(CultureInfo.InvariantCulture)
            : value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
