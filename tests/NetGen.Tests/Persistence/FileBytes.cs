using System.Buffers.Binary;
using System.Text;

namespace NetGen.Tests.Persistence;

/// <summary>Weight files put together by hand.</summary>
internal static class FileBytes
{
    public static byte[] Of(string header, params byte[] data) => Of(Encoding.UTF8.GetBytes(header), data);

    public static byte[] Of(byte[] header, params byte[] data)
    {
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [.. length, .. header, .. data];
    }

    /// <summary>A file of tensors without metadata.</summary>
    public static byte[] OfTensors(params (string Name, string Type, long[] Shape, byte[] Data)[] tensors)
    {
        var start = 0;
        var entries = new List<string>();
        foreach (var (name, type, shape, data) in tensors)
        {
            entries.Add($$"""
                "{{name}}":{"dtype":"{{type}}","shape":[{{string.Join(',', shape)}}],"data_offsets":[{{start}},{{start + data.Length}}]}
                """);
            start += data.Length;
        }

        return Of($"{{{string.Join(',', entries)}}}", [.. tensors.SelectMany(tensor => tensor.Data)]);
    }

    /// <summary>32-bit floats, little-endian.</summary>
    public static byte[] Floats(params float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    public static MemoryStream Stream(this byte[] file) => new(file, writable: false);
}
