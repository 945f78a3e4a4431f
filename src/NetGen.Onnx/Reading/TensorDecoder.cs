using System.Buffers.Binary;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A tensor's data → numbers.</summary>
internal static class TensorDecoder
{
    /// <summary>Shapes and axes are no longer.</summary>
    private const int MostShortIntegers = Layout.MostSizes;

    /// <summary>The elements as 32-bit floats.</summary>
    /// <exception cref="WeightFormatException">They are no floats, are too many for an array, or their file cannot be read.</exception>
    public static float[] Floats(OnnxTensor tensor, TensorProto proto, ExternalData? external)
    {
        if (!tensor.IsReadable)
        {
            throw new WeightFormatException($"Tensor '{tensor.Name}' is stored as {tensor.Type}, but weights must be FLOAT, DOUBLE, FLOAT16 or BFLOAT16.");
        }

        if (tensor.Count > Array.MaxLength)
        {
            throw new WeightFormatException(FormattableString.Invariant($"Tensor '{tensor.Name}' has {tensor.Count} elements, but no network has more than {Array.MaxLength}."));
        }

        return external is not null ? FromBytes(external.Read(), tensor.Type)
            : proto.HasRawData ? FromBytes(proto.RawData.Span, tensor.Type)
            : tensor.Type switch
            {
                OnnxElementType.FLOAT => [.. proto.FloatData],
                OnnxElementType.DOUBLE => [.. proto.DoubleData.Select(value => (float)value)],
                OnnxElementType.FLOAT16 => [.. proto.Int32Data.Select(bits => (float)BitConverter.UInt16BitsToHalf(unchecked((ushort)bits)))],
                _ => [.. proto.Int32Data.Select(bits => FromUpperHalf(unchecked((ushort)bits)))],
            };
    }

    /// <summary>A few whole numbers or truth values; null when the tensor holds anything else.</summary>
    public static long[]? ShortIntegers(OnnxTensor tensor, TensorProto proto, ExternalData? external)
    {
        if (tensor.Count > MostShortIntegers || tensor.Type is not (OnnxElementType.INT32 or OnnxElementType.INT64 or OnnxElementType.BOOL))
        {
            return null;
        }

        if (external is null && !proto.HasRawData)
        {
            return tensor.Type == OnnxElementType.INT64 ? [.. proto.Int64Data] : [.. proto.Int32Data];
        }

        var bytes = external is null ? proto.RawData.Span : external.Read();
        var values = new long[tensor.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = tensor.Type switch
            {
                OnnxElementType.INT64 => BinaryPrimitives.ReadInt64LittleEndian(bytes[(8 * i)..]),
                OnnxElementType.INT32 => BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]),
                _ => bytes[i],
            };
        }

        return values;
    }

    private static float[] FromBytes(ReadOnlySpan<byte> bytes, OnnxElementType type)
    {
        var size = TensorChecks.Bits(type) / 8;
        var values = new float[bytes.Length / size];
        for (var i = 0; i < values.Length; i++)
        {
            var element = bytes.Slice(size * i, size);
            values[i] = type switch
            {
                OnnxElementType.FLOAT => BinaryPrimitives.ReadSingleLittleEndian(element),
                OnnxElementType.DOUBLE => (float)BinaryPrimitives.ReadDoubleLittleEndian(element),
                OnnxElementType.FLOAT16 => (float)BinaryPrimitives.ReadHalfLittleEndian(element),
                _ => FromUpperHalf(BinaryPrimitives.ReadUInt16LittleEndian(element)),
            };
        }

        return values;
    }

    private static float FromUpperHalf(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << 16);
}
