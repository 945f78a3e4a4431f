using System.Globalization;

namespace NetGen;

/// <summary>A tensor as the header of a weight file describes it.</summary>
public sealed class FileTensor
{
    internal FileTensor(string name, ElementType type, IReadOnlyList<long> shape, long start, long end, long headerOffset)
    {
        Name = name;
        Type = type;
        Shape = shape;
        Start = start;
        End = end;
        HeaderOffset = headerOffset;
    }

    /// <summary>The tensor's name.</summary>
    public string Name { get; }

    /// <summary>The type of its elements.</summary>
    public ElementType Type { get; }

    /// <summary>Its sizes, the slowest first: [out, in] for weights. Empty for a single value.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>Its first byte, counted from the end of the header.</summary>
    public long Start { get; }

    /// <summary>The byte after its last, counted from the end of the header.</summary>
    public long End { get; }

    /// <summary>Number of elements.</summary>
    public long Count => (End - Start) * 8 / Type.Bits();

    /// <summary>Where the file describes it, for messages.</summary>
    internal long HeaderOffset { get; }

    /// <summary>The shape as text: "[32, 64]".</summary>
    internal string ShapeText => FormatShape(Shape);

    internal static string FormatShape(IEnumerable<long> shape) =>
        $"[{string.Join(", ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>An element's place as text: "[3, 17]".</summary>
    internal string IndexText(long element)
    {
        var index = new long[Shape.Count];
        for (var axis = Shape.Count - 1; axis >= 0; axis--)
        {
            index[axis] = element % Shape[axis];
            element /= Shape[axis];
        }

        return FormatShape(index);
    }
}
