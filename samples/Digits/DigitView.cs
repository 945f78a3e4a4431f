namespace NetGen.Samples;

/// <summary>Digits drawn with characters, and what the network takes them for.</summary>
internal static class DigitView
{
    private const int Side = 8;
    private const string Shades = " ░▒▓█";

    public static void Show(DigitNet net, Dataset digits, int count)
    {
        Console.WriteLine();
        for (var y = 0; y < Side; y++)
        {
            Console.WriteLine(string.Join("    ", Enumerable.Range(0, count).Select(row => Line(digits.Row(row).Slice(y * Side, Side)))));
        }

        Console.WriteLine(string.Join("    ", Enumerable.Range(0, count).Select(row => Caption(net, digits, row).PadRight(2 * Side))));
        Console.WriteLine();
    }

    /// <summary>A line of pixels from 0 to 16, two characters each: characters are about twice as high as wide.</summary>
    private static string Line(ReadOnlySpan<float> pixels)
    {
        var line = "";
        foreach (var pixel in pixels)
        {
            line += new string(Shades[(int)Math.Min(pixel / 4, Shades.Length - 1)], 2);
        }

        return line;
    }

    private static string Caption(DigitNet net, Dataset digits, int row)
    {
        var (answer, label) = (net.Classify(digits.Row(row)), digits.Labels[row]);
        return answer == label ? $"a {answer}" : $"a {answer}? It is {label}";
    }
}
