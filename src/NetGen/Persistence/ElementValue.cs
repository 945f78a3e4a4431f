using System.Buffers.Binary;

namespace NetGen;

/// <summary>An element of a tensor → a number.</summary>
internal static class ElementValue
{
    /// <summary>Reads one of the types that weights may be stored as; see <see cref="ElementTypes.IsReadable"/>.</summary>
    /// <param name="bytes">Start with the element's, little-endian.</param>
    /// <param name="type">The element's type.</param>
    public static float Read(ReadOnlySpan<byte> bytes, ElementType type) => type switch
    {
        ElementType.F32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        ElementType.F64 => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        ElementType.F16 => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        _ => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16),
    };
}
