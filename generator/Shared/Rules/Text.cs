using System.Globalization;

namespace NetGen.Rules;

/// <summary>Texts that read the same under every culture.</summary>
internal static class Text
{
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as a message shows it: rounded to float, shortest form.</summary>
    public static string Number(double value) => ((float)value).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A computed number, in three digits.</summary>
    public static string Rounded(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>"128 neurons", "1 neuron".</summary>
    public static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");
}
