using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen.Integration.Tests.Golden;

/// <summary>Reads safetensors files of 64-bit floats with all their digits; the library reads 32-bit floats.</summary>
internal static class DoubleTensors
{
    public static Dictionary<string, double[]> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var headerLength = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, headerLength));
        var data = bytes.AsSpan(8 + headerLength);
        var tensors = new Dictionary<string, double[]>();
        foreach (var entry in header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
        {
            Assert.Equal("F64", entry.Value.GetProperty("dtype").GetString());
            var offsets = entry.Value.GetProperty("data_offsets");
            var (start, end) = (offsets[0].GetInt32(), offsets[1].GetInt32());
            tensors[entry.Name] = MemoryMarshal.Cast<byte, double>(data[start..end]).ToArray();
        }

        return tensors;
    }
}
