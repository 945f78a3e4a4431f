using System.Globalization;

namespace NetGen;

/// <summary>A row of a self-test as it stands in a file's metadata: numbers parted by blanks.</summary>
internal static class SelfTestText
{
    /// <summary>The text, which gives the same 32 bits again.</summary>
    public static string Format(IEnumerable<float> values) => string.Join(" ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>The row.</summary>
    /// <param name="key">The metadata's key, for the message.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="WeightFormatException">A number is none, or not finite.</exception>
    public static float[] Parse(string key, string text) => [.. text.Split(' ').Select(part =>
        float.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !float.IsNaN(value) && !float.IsInfinity(value) ? value
            : throw new WeightFormatException($"The file's self-test is not valid: '{part}' in '{key}' is not a finite number."))];
}
