using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen;

/// <summary>Writes safetensors files.</summary>
internal static class WeightFileWriter
{
    /// <summary>The data starts at a multiple of this, so that it can be mapped into memory and read as any type.</summary>
    private const int Alignment = 8;

    /// <summary>Escapes only what JSON demands: headers are read in terminals, not in web pages.</summary>
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes header and data, and adds the data's hash to the metadata.</summary>
    /// <exception cref="InvalidOperationException">The header would be longer than the format allows.</exception>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, string>> metadata, IReadOnlyList<TensorContent> tensors)
    {
        var header = new ArrayBufferWriter<byte>();
        WriteHeader(header, metadata.Append(new(MetadataKeys.Hash, HashOf(tensors))), tensors);
        var padding = (Alignment - header.WrittenCount % Alignment) % Alignment;
        header.GetSpan(padding)[..padding].Fill((byte)' ');
        header.Advance(padding);
        if (header.WrittenCount > WeightFileHeader.MaxLength)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The file's header would have {header.WrittenCount} bytes, but the format allows {WeightFileHeader.MaxLength}: store less metadata."));
        }

        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.WrittenCount);
        stream.Write(length);
        stream.Write(header.WrittenSpan);
        foreach (var tensor in tensors)
        {
            stream.Write(tensor.Read());
        }
    }

    private static string HashOf(IEnumerable<TensorContent> tensors)
    {
        var fingerprint = new Fingerprint();
        foreach (var tensor in tensors)
        {
            fingerprint.Add(tensor.Read());
        }

        return fingerprint.Text;
    }

    private static void WriteHeader(IBufferWriter<byte> header, IEnumerable<KeyValuePair<string, string>> metadata, IReadOnlyList<TensorContent> tensors)
    {
        using var json = new Utf8JsonWriter(header, Json);
        json.WriteStartObject();
        json.WriteStartObject("__metadata__");
        foreach (var (key, value) in metadata)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        var start = 0L;
        foreach (var tensor in tensors)
        {
            WriteTensor(json, tensor, start);
            start += tensor.ByteCount;
        }

        json.WriteEndObject();
    }

    private static void WriteTensor(Utf8JsonWriter json, TensorContent tensor, long start)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", tensor.Type.ToString());
        WriteIntegers(json, "shape", tensor.Shape);
        WriteIntegers(json, "data_offsets", start, start + tensor.ByteCount);
        json.WriteEndObject();
    }

    private static void WriteIntegers(Utf8JsonWriter json, string name, params ReadOnlySpan<long> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }
}
