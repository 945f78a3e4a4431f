using System.Buffers.Binary;

namespace NetGen;

/// <summary>An IDX file of unsigned bytes (Y. LeCun, C. Cortes): magic 0, 0, 8, number of dimensions; the dimensions, big-endian; the bytes.</summary>
/// <param name="Dimensions">The sizes, such as [60000, 28, 28].</param>
/// <param name="Values">The bytes, row-major.</param>
internal sealed record IdxFile(int[] Dimensions, byte[] Values)
{
    private const byte UnsignedBytes = 8;

    /// <summary>Reads a file; the memory used follows from its own size, not from what its header says.</summary>
    public static IdxFile Read(string path, int dimensions)
    {
        using var stream = Decompression.Open(path);
        using var memory = new MemoryStream();
        try
        {
            stream.CopyTo(memory);
        }
        catch (InvalidDataException exception)
        {
            throw new DataFormatException(path, exception.Message, exception);
        }

        return Parse(path, memory.ToArray(), dimensions);
    }

    /// <summary>What a valid beginning of another file means.</summary>
    private static string Explain(byte[] bytes, int dimensions) => (bytes[0], bytes[1], bytes[2], bytes[3]) switch
    {
        (0, 0, UnsignedBytes, 1) when dimensions > 1 => ": these are labels, so the two paths may be swapped",
        (0, 0, UnsignedBytes, > 1) when dimensions == 1 => ": these are images, so the two paths may be swapped",
        (0, 0, > UnsignedBytes and <= 0x0e, _) => ": its values are no bytes, but integers or floats of more bits",
        _ => "",
    };

    private static IdxFile Parse(string path, byte[] bytes, int dimensions)
    {
        if (bytes.Length > 0 && ForeignFile.Describe(bytes[..Math.Min(bytes.Length, ForeignFile.SampleLength)], ExpectedFile.Idx) is { } other)
        {
            throw new DataFormatException(path, $"the file {other}");
        }

        var header = 4 + 4 * dimensions;
        if (bytes.Length < header)
        {
            throw new DataFormatException(path, $"the file has {bytes.Length} bytes, but an IDX header with {dimensions} dimensions has {header}. It is truncated or another kind of file.");
        }

        if (bytes[0] != 0 || bytes[1] != 0 || bytes[2] != UnsignedBytes || bytes[3] != dimensions)
        {
            throw new DataFormatException(path,
                $"it starts with the bytes {bytes[0]}, {bytes[1]}, {bytes[2]}, {bytes[3]}, but an IDX file of bytes with {dimensions} dimensions starts with 0, 0, {UnsignedBytes}, {dimensions}{Explain(bytes, dimensions)}.");
        }

        var sizes = new int[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            sizes[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 + 4 * i));
        }

        // In double: sizes of a damaged header overflow an integer.
        var count = sizes.Aggregate(1.0, (product, size) => product * size);
        if (sizes.Any(size => size <= 0) || bytes.Length - header != count)
        {
            throw new DataFormatException(path,
                $"its header declares {string.Join(" x ", sizes)} values, but {bytes.Length - header} bytes follow at offset {header}. The file is truncated or damaged.");
        }

        return new IdxFile(sizes, bytes[header..]);
    }
}
