using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Compares what a tensor says of itself with the data that it holds.</summary>
internal static class TensorChecks
{
    /// <summary>More elements than any file has bytes.</summary>
    private const long MostElements = 1L << 50;

    /// <summary>Number of elements that the sizes give.</summary>
    /// <exception cref="WeightFormatException">A size is negative, or the product exceeds any file.</exception>
    public static long Count(TensorProto tensor)
    {
        var count = 1L;
        foreach (var size in tensor.Dims)
        {
            if (size < 0)
            {
                throw new WeightFormatException(FormattableString.Invariant($"Tensor '{tensor.Name}' has the shape {ShapeText.Format(tensor.Dims)}: {size} is no size."));
            }

            if (size > 0 && count > MostElements / size)
            {
                throw new WeightFormatException($"Tensor '{tensor.Name}' has the shape {ShapeText.Format(tensor.Dims)}, which is too large for any file.");
            }

            count *= size;
        }

        return count;
    }

    /// <summary>Bits per element; 0 where the length is not fixed or not known.</summary>
    public static int Bits(OnnxElementType type) => type switch
    {
        OnnxElementType.UINT4 or OnnxElementType.INT4 or OnnxElementType.FLOAT4E2M1 => 4,
        OnnxElementType.UINT8 or OnnxElementType.INT8 or OnnxElementType.BOOL => 8,
        >= OnnxElementType.FLOAT8E4M3FN and <= OnnxElementType.FLOAT8E5M2FNUZ => 8,
        OnnxElementType.UINT16 or OnnxElementType.INT16 or OnnxElementType.FLOAT16 or OnnxElementType.BFLOAT16 => 16,
        OnnxElementType.FLOAT or OnnxElementType.INT32 or OnnxElementType.UINT32 => 32,
        OnnxElementType.DOUBLE or OnnxElementType.INT64 or OnnxElementType.UINT64 or OnnxElementType.COMPLEX64 => 64,
        OnnxElementType.COMPLEX128 => 128,
        _ => 0,
    };

    /// <summary>Whether the field for numbers of this type is known here; tensors of other types are never decoded.</summary>
    public static bool IsDecoded(OnnxElementType type) => type is OnnxElementType.FLOAT or OnnxElementType.DOUBLE
        or OnnxElementType.FLOAT16 or OnnxElementType.BFLOAT16 or OnnxElementType.INT32 or OnnxElementType.INT64 or OnnxElementType.BOOL;

    /// <summary>The data inside the file must be as long as the sizes demand.</summary>
    /// <exception cref="WeightFormatException">It is not.</exception>
    public static void RequireData(OnnxTensor tensor, TensorProto proto)
    {
        if (proto.Segment is not null)
        {
            throw new WeightFormatException($"Tensor '{tensor.Name}' is a segment of a larger one, which is not supported.");
        }

        if (proto.HasRawData)
        {
            if (Bits(tensor.Type) > 0 && proto.RawData.Length != tensor.ByteCount)
            {
                throw new WeightFormatException(FormattableString.Invariant(
                    $"Tensor '{tensor.Name}' of {tensor.Type} {ShapeText.Format(tensor.Shape)} takes {tensor.ByteCount} bytes, but its raw_data holds {proto.RawData.Length}."));
            }
        }
        else if (IsDecoded(tensor.Type) && TypedCount(proto, tensor.Type) is var count && count != tensor.Count)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"Tensor '{tensor.Name}' of {tensor.Type} {ShapeText.Format(tensor.Shape)} has {tensor.Count} elements, but its data holds {count}."));
        }
    }

    private static int TypedCount(TensorProto proto, OnnxElementType type) => type switch
    {
        OnnxElementType.FLOAT => proto.FloatData.Count,
        OnnxElementType.DOUBLE => proto.DoubleData.Count,
        OnnxElementType.INT64 => proto.Int64Data.Count,
        _ => proto.Int32Data.Count,
    };
}
