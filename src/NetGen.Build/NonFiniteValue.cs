namespace NetGen.Build;

/// <summary>Looks through a tensor's data for what no weight may be.</summary>
internal static class NonFiniteValue
{
    private const int PieceBytes = 1 << 16;

    /// <summary>The first value that is not finite, or not as a 32-bit float, and its place: "NaN at [3, 17]". Empty when there is none.</summary>
    /// <param name="stream">At the tensor's first byte; left at its last.</param>
    /// <param name="header">The file's header.</param>
    /// <param name="tensor">The tensor.</param>
    public static string Find(Stream stream, WeightFileHeader header, FileTensor tensor)
    {
        var piece = new byte[PieceBytes];
        var found = "";
        for (var start = tensor.Start; start < tensor.End; start += PieceBytes)
        {
            var length = (int)Math.Min(PieceBytes, tensor.End - start);
            ReadExactly(stream, piece, length, header.DataStart + start);
            if (found.Length == 0 && tensor.Type.IsReadable())
            {
                found = FindIn(piece, length, tensor, (start - tensor.Start) * 8 / tensor.Type.Bits());
            }
        }

        return found;
    }

    private static string FindIn(byte[] piece, int length, FileTensor tensor, long firstElement)
    {
        var size = tensor.Type.Bits() / 8;
        for (var at = 0; at < length; at += size)
        {
            var value = ToDouble(tensor.Type, piece, at);
            if (double.IsNaN(value) || float.IsInfinity((float)value))
            {
                return $"{(double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? "infinity" : "a value too large for 32 bits")} at {tensor.IndexText(firstElement + at / size)}";
            }
        }

        return "";
    }

    /// <summary>The value, as far as it matters here: halves keep only whether they are finite.</summary>
    private static double ToDouble(ElementType type, byte[] bytes, int at) => type switch
    {
        ElementType.F64 => BitConverter.ToDouble(bytes, at),
        ElementType.F32 => BitConverter.ToSingle(bytes, at),
        ElementType.BF16 => Classify(BitConverter.ToUInt16(bytes, at), exponent: 0x7f80, fraction: 0x007f),
        _ => Classify(BitConverter.ToUInt16(bytes, at), exponent: 0x7c00, fraction: 0x03ff),
    };

    private static double Classify(int bits, int exponent, int fraction) =>
        (bits & exponent) != exponent ? 0 : (bits & fraction) == 0 ? double.PositiveInfinity : double.NaN;

    private static void ReadExactly(Stream stream, byte[] piece, int length, long offset)
    {
        for (var filled = 0; filled < length;)
        {
            var read = stream.Read(piece, filled, length - filled);
            filled += read > 0 ? read : throw new WeightFormatException("The file ends inside its data: it was cut off.", offset + filled);
        }
    }
}
