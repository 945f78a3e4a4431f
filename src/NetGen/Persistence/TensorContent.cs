using System.Buffers.Binary;

namespace NetGen;

/// <summary>A tensor to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Read">Gives its bytes, little-endian; asked twice, for the hash and for the data.</param>
internal sealed record TensorContent(string Name, ElementType Type, long[] Shape, Func<byte[]> Read)
{
    /// <summary>Bytes of the tensor.</summary>
    public long ByteCount => Shape.Aggregate(Type.Bits() / 8L, (count, size) => checked(count * size));

    /// <summary>A tensor of 32-bit floats.</summary>
    public static TensorContent OfFloats(string name, long[] shape, Func<float[]> read) => new(name, ElementType.F32, shape, () => Encode(read()));

    private static byte[] Encode(ReadOnlySpan<float> values)
    {
        var bytes = new byte[checked(sizeof(float) * values.Length)];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(sizeof(float) * i), values[i]);
        }

        return bytes;
    }
}
