using System.Globalization;
using NetGen.Model;

namespace NetGen.Weights;

/// <summary>The build task's text about a weight file → facts; see NetGen.Build's WeightDescription for the format.</summary>
internal static class WeightFactsReader
{
    private const string Version = "netgen-weights\t1";

    /// <summary>The facts; null when the text is not one of this version's.</summary>
    public static WeightFacts? Read(string text)
    {
        var lines = text.Split('\n');
        if (lines[0] != Version || lines[lines.Length - 1].Length > 0)
        {
            return null;
        }

        var (problem, architecture, windows, tensors) = ("", "", "", new List<TensorFacts>());
        SelfTestFacts? selfTest = null;
        foreach (var line in lines.Skip(1).Take(lines.Length - 2))
        {
            switch (line.Split('\t').Select(Unescape).ToArray())
            {
                case ["error", var offset, var reason]:
                    problem = offset.Length == 0 ? reason : $"{reason} (Byte {offset} of the file.)";
                    break;
                case ["architecture", var layers]:
                    architecture = layers;
                    break;
                case ["windows", var moved]:
                    windows = moved;
                    break;
                case ["self-test", var inputs, var outputs, var fault] when ParseCount(inputs) is { } given && ParseCount(outputs) is { } expected:
                    selfTest = new(given, expected, fault);
                    break;
                case ["tensor", var type, var shape, var nonFinite, var name] when Enum.TryParse<ElementType>(type, out var element) && ParseShape(shape) is { } sizes:
                    tensors.Add(new(name, element, sizes.ToEquatableArray(), nonFinite));
                    break;
                case ["content", _, _]:
                    // The build's own: what the text was made of.
                    break;
                default:
                    return null;
            }
        }

        return new(problem, architecture, windows, selfTest, tensors.ToEquatableArray());
    }

    private static int? ParseCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static long[]? ParseShape(string text)
    {
        var parts = text.Length == 0 ? [] : text.Split(',');
        var sizes = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out sizes[i]))
            {
                return null;
            }
        }

        return sizes;
    }

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var text = new System.Text.StringBuilder();
        for (var i = 0; i < field.Length; i++)
        {
            var isEscape = field[i] == '\\' && i + 1 < field.Length;
            text.Append(isEscape ? field[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other } : field[i]);
        }

        return text.ToString();
    }
}
