using System.Globalization;
using System.Text.Unicode;

namespace NetGen;

/// <summary>What a field's text stands for.</summary>
internal static class CsvNumber
{
    private static readonly string[] Missing = ["?", "na", "n/a", "#n/a", "nan", "null"];

    /// <summary>The number that a text is; also one that is not finite.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out float value) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out float)"/>
    public static bool TryParse(string text, out float value) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>Whether a text says that there is no value: see <see cref="MissingValues"/>.</summary>
    public static bool IsMissing(ReadOnlySpan<byte> text)
    {
        const int Longest = 4;
        if (text.Length is 0 or > Longest)
        {
            return text.Length == 0;
        }

        Span<char> characters = stackalloc char[Longest];
        Utf8.ToUtf16(text, characters, out _, out var count);
        foreach (var word in Missing)
        {
            if (characters[..count].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
