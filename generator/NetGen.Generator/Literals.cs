using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator;

/// <summary>C# literals: the same text on every system and under every culture.</summary>
internal static class Literals
{
    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with thousands separators, for descriptions.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Double(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Float(double value) => ((float)value).ToString("R", CultureInfo.InvariantCulture) + "f";

    /// <summary>Three digits, for descriptions.</summary>
    public static string Figure(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
