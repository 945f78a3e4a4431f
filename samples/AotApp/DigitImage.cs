using System.Globalization;

namespace NetGen.Samples;

/// <summary>An image of 8x8 pixels as text: 64 numbers from 0 (paper) to 16 (ink), row by row, parted by spaces, commas or lines.</summary>
internal static class DigitImage
{
    private static readonly char[] Separators = [' ', ',', ';', '\t', '\r', '\n'];

    /// <summary>Reads an image; null, with a sentence that says why, when the text is none.</summary>
    public static float[]? Parse(string text, out string problem)
    {
        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        problem = $"An image has {DigitNet.InputSize} numbers from 0 to 16, but there are {words.Length}.";
        if (words.Length != DigitNet.InputSize)
        {
            return null;
        }

        var pixels = new float[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!float.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out pixels[i]) || pixels[i] is not (>= 0 and <= 16))
            {
                problem = $"Pixel {i} (counted from 0) is '{words[i]}', but must be a number from 0 to 16.";
                return null;
            }
        }

        return pixels;
    }
}
