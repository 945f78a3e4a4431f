using System.Text;

namespace NetGen.Benchmarks.Peers;

/// <summary>Writes the fields of a protobuf message, by their numbers.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public ProtobufMessage Number(int field, long value)
    {
        WriteVariable((ulong)field << 3);
        WriteVariable((ulong)value);
        return this;
    }

    public ProtobufMessage Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtobufMessage Message(int field, ProtobufMessage value) => Bytes(field, value.ToArray());

    public ProtobufMessage Bytes(int field, ReadOnlySpan<byte> value)
    {
        WriteVariable(((ulong)field << 3) | 2);
        WriteVariable((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    private void WriteVariable(ulong value)
    {
        for (; value > 127; value >>= 7)
        {
            _bytes.Add((byte)(value | 128));
        }

        _bytes.Add((byte)value);
    }
}
