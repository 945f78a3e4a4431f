using System.Globalization;

namespace NetGen;

/// <summary>A value for people to read, in the unit of their data: prices are no powers of ten.</summary>
internal static class ValueText
{
    /// <summary>Whole from 1,000 to a billion, otherwise with four significant digits.</summary>
    public static string Of(double value) => value.ToString(Math.Abs(value) is >= 1e3 and < 1e9 ? "N0" : "G4", CultureInfo.InvariantCulture);
}
