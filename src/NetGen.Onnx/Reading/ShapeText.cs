using System.Globalization;

namespace NetGen;

/// <summary>Shapes and places in messages: "[32, 64]".</summary>
internal static class ShapeText
{
    public static string Format(IEnumerable<long> shape) =>
        $"[{string.Join(", ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)))}]";
}
