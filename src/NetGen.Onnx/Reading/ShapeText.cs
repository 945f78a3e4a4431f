using System.Globalization;

namespace NetGen;

/// <summary>Shapes and places in messages: "[32, 64]".</summary>
internal static class ShapeText
{
    private const int MostSizes = 8;

    /// <summary>The text; of a shape with very many sizes the first ones.</summary>
    public static string Format(IEnumerable<long> shape)
    {
        var sizes = shape.Take(MostSizes + 1).Select(size => size.ToString(CultureInfo.InvariantCulture)).ToArray();
        return $"[{string.Join(", ", sizes.Take(MostSizes))}{(sizes.Length > MostSizes ? ", …" : "")}]";
    }
}
