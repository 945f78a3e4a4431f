using System.Buffers.Binary;
using System.Numerics;
using System.Text.Json;

namespace NetGen.Tests.Persistence;

/// <summary>
/// A safetensors reader written from the format's specification and with another JSON reader, to compare the library with.
/// Throws <see cref="FormatException"/> or <see cref="JsonException"/> for what is no such file.
/// </summary>
internal static class SpecificationReader
{
    private static readonly Dictionary<string, int> Bits = new()
    {
        ["BOOL"] = 8, ["F4"] = 4, ["F6_E2M3"] = 6, ["F6_E3M2"] = 6, ["U8"] = 8, ["I8"] = 8, ["F8_E5M2"] = 8, ["F8_E4M3"] = 8, ["F8_E8M0"] = 8,
        ["I16"] = 16, ["U16"] = 16, ["F16"] = 16, ["BF16"] = 16, ["I32"] = 32, ["U32"] = 32, ["F32"] = 32, ["C64"] = 64, ["F64"] = 64, ["I64"] = 64, ["U64"] = 64,
    };

    public sealed record Tensor(string Type, long[] Shape, byte[] Data);

    public static (Dictionary<string, Tensor> Tensors, Dictionary<string, string> Metadata) Read(byte[] file)
    {
        try
        {
            return ReadFile(file);
        }
        catch (InvalidOperationException exception)
        {
            // Invalid UTF-8 and halves of characters come to light only when a text is asked for.
            throw new FormatException("text", exception);
        }
    }

    private static (Dictionary<string, Tensor> Tensors, Dictionary<string, string> Metadata) ReadFile(byte[] file)
    {
        Require(file.Length >= 8, "no length");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        Require(length <= 100_000_000 && length <= (ulong)(file.Length - 8) && length > 0, "length");
        var header = file.AsMemory(8, (int)length);
        Require(header.Span[0] == '{', "start");
        var text = header[..(header.Span.TrimEnd((byte)' ').Length)];
        Require(text.Span[^1] == '}', "end");
        using var document = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false });
        var data = file.AsSpan(8 + (int)length);
        var metadata = new Dictionary<string, string>();
        var tensors = new Dictionary<string, Tensor>();
        var places = new List<(BigInteger Start, BigInteger End)>();
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            if (entry.Name == "__metadata__")
            {
                foreach (var text2 in entry.Value.EnumerateObject())
                {
                    metadata.Add(text2.Name, Text(text2.Value));
                }
            }
            else
            {
                var (type, shape, start, end) = ReadEntry(entry.Value);
                places.Add((start, end));
                Require(end <= data.Length, "beyond the end");
                tensors.Add(entry.Name, new(type, shape, data[(int)start..(int)end].ToArray()));
            }
        }

        var used = BigInteger.Zero;
        foreach (var (start, end) in places.Order())
        {
            Require(start == used, "hole or overlap");
            used = end;
        }

        Require(used == data.Length, "data left over");
        return (tensors, metadata);
    }

    private static (string Type, long[] Shape, BigInteger Start, BigInteger End) ReadEntry(JsonElement entry)
    {
        Require(entry.ValueKind == JsonValueKind.Object && entry.EnumerateObject().Count() == 3, "fields");
        var type = Text(Field(entry, "dtype"));
        Require(Bits.TryGetValue(type, out var bits), "dtype");
        var shape = Integers(Field(entry, "shape"));
        var offsets = Integers(Field(entry, "data_offsets"));
        Require(offsets.Length == 2 && offsets[0] <= offsets[1], "offsets");
        Require(bits * shape.Aggregate(BigInteger.One, (product, size) => product * size) == 8 * (offsets[1] - offsets[0]), "size");
        return (type, [.. shape.Select(size => (long)size)], offsets[0], offsets[1]);
    }

    private static JsonElement Field(JsonElement entry, string name)
    {
        Require(entry.TryGetProperty(name, out var field), name);
        return field;
    }

    private static BigInteger[] Integers(JsonElement array)
    {
        Require(array.ValueKind == JsonValueKind.Array, "array");
        return [.. array.EnumerateArray().Select(value =>
        {
            Require(value.ValueKind == JsonValueKind.Number && value.GetRawText().All(char.IsAsciiDigit) && value.TryGetInt64(out _), "whole number");
            return new BigInteger(value.GetInt64());
        })];
    }

    private static string Text(JsonElement value)
    {
        Require(value.ValueKind == JsonValueKind.String, "text");
        return value.GetString()!;
    }

    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new FormatException(what);
        }
    }
}
