using System.Globalization;

namespace NetGen;

/// <summary>
/// The ranges of an initializer's parameters. They are wide, and yet narrow enough that no weight overflows a float and no
/// variance a double.
/// </summary>
internal static class InitializerParameter
{
    private const double LargestValue = 1e30;
    private const double LargestGain = 1e15;

    /// <summary>A weight, a mean or a bound.</summary>
    public static double Value(double value, string name) => InRange(value, -LargestValue, LargestValue, name);

    /// <summary>A standard deviation, 0 included.</summary>
    public static double StandardDeviation(double value, string name) => InRange(value, 0, LargestValue, name);

    /// <summary>A factor on the standard deviation.</summary>
    public static double Gain(double value, string name) => InRange(value, 1 / LargestGain, LargestGain, name);

    /// <summary>A factor on the variance, the square of a gain.</summary>
    public static double Scale(double value, string name)
    {
        const double Smallest = 1 / LargestGain * (1 / LargestGain);
        return InRange(value, Smallest, LargestGain * LargestGain, name);
    }

    /// <summary>A share of zeros, 1 excluded.</summary>
    public static double Sparsity(double value, string name) =>
        value is >= 0 and < 1 ? value : throw OutOfRange(value, "at least 0 and below 1", name);

    /// <summary>A name of an enum.</summary>
    public static TEnum Defined<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                name, $"{name} is {value}, which is no {typeof(TEnum).Name}; choose {string.Join(", ", Enum.GetNames<TEnum>())}.");

    /// <summary>The upper bound of a range, not below the lower one.</summary>
    public static double NotBelow(double low, double high, string name) =>
        Value(high, name) >= low ? high : throw OutOfRange(high, FormattableString.Invariant($"at least low, {low:R}"), name);

    private static double InRange(double value, double smallest, double largest, string name) =>
        value >= smallest && value <= largest
            ? value
            : throw OutOfRange(value, FormattableString.Invariant($"a number from {smallest:R} to {largest:R}"), name);

    private static ArgumentOutOfRangeException OutOfRange(double value, string range, string name) =>
        new(name, $"The initializer's {name} is {value.ToString("R", CultureInfo.InvariantCulture)}, but must be {range}.");
}
