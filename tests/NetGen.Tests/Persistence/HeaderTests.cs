using System.Text;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence;

/// <summary>The header against examples at byte level, each rule of the format broken in turn.</summary>
public class HeaderTests
{
    private const string One = """{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""";

    [Fact]
    public void The_smallest_file_has_no_tensors()
    {
        byte[] file = [2, 0, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'}'];

        var header = WeightFileHeader.Read(file.Stream());

        Assert.Empty(header.Tensors);
        Assert.Empty(header.Metadata);
        Assert.Equal((10, 0), (header.DataStart, header.DataLength));
    }

    [Fact]
    public void Every_field_is_read()
    {
        var file = FileBytes.Of(
            """{ "b" : {"data_offsets":[2,10],"shape":[2,1],"dtype":"F32"} ,"__metadata__":{"k":"v\u00e9\n\ud83d\ude00","":""},"a":{"dtype":"BF16","shape":[],"data_offsets":[0,2]}}   """, new byte[10]);

        var header = WeightFileHeader.Read(file.Stream());

        Assert.Equal(["a", "b"], header.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([ElementType.BF16, ElementType.F32], header.Tensors.Select(tensor => tensor.Type));
        Assert.Empty(header.Tensors[0].Shape);
        Assert.Equal([2, 1], header.Tensors[1].Shape);
        Assert.Equal([1, 2], header.Tensors.Select(tensor => tensor.Count));
        Assert.Equal((2, 10), (header.Tensors[1].Start, header.Tensors[1].End));
        Assert.Equal("v\u00e9\n\U0001F600", header.Metadata["k"]);
        Assert.Equal("", header.Metadata[""]);
        Assert.Equal((file.Length - 10, 10), (header.DataStart, header.DataLength));
    }

    [Theory]
    [InlineData("BOOL", 8)]
    [InlineData("F4", 4)]
    [InlineData("F6_E2M3", 6)]
    [InlineData("F6_E3M2", 6)]
    [InlineData("U8", 8)]
    [InlineData("I8", 8)]
    [InlineData("F8_E5M2", 8)]
    [InlineData("F8_E4M3", 8)]
    [InlineData("F8_E8M0", 8)]
    [InlineData("I16", 16)]
    [InlineData("U16", 16)]
    [InlineData("F16", 16)]
    [InlineData("BF16", 16)]
    [InlineData("I32", 32)]
    [InlineData("U32", 32)]
    [InlineData("F32", 32)]
    [InlineData("C64", 64)]
    [InlineData("F64", 64)]
    [InlineData("I64", 64)]
    [InlineData("U64", 64)]
    public void Every_element_type_has_its_size(string type, int bits)
    {
        var header = WeightFileHeader.Read(FileBytes.OfTensors(("a", type, [4], new byte[bits / 2])).Stream());

        Assert.Equal(type, header.Tensors[0].Type.ToString() is var name && type.Contains('_', StringComparison.Ordinal) ? name.Insert(2, "_") : name);
        Assert.Equal(4, header.Tensors[0].Count);
    }

    [Fact]
    public void Empty_tensors_and_single_values_are_allowed()
    {
        var header = WeightFileHeader.Read(FileBytes.OfTensors(("z", "F32", [0, 3], []), ("one", "F64", [], new byte[8]), ("y", "U8", [0], [])).Stream());

        Assert.Equal([0, 1, 0], header.Tensors.Select(tensor => tensor.Count));
    }

    [Theory]
    [InlineData("", 8, "does not start with '{'")]
    [InlineData(" {}", 8, "does not start with '{'")]
    [InlineData("[]", 8, "does not start with '{'")]
    [InlineData("{", 9, "is missing")]
    [InlineData("{}x", 10, "Only spaces")]
    [InlineData("{}\n", 10, "Only spaces")]
    [InlineData("{}{}", 10, "Only spaces")]
    [InlineData("""{"a":1}""", 13, "'{' is missing")]
    [InlineData("""{"a":null}""", 13, "'{' is missing")]
    [InlineData("""{"__metadata__":{"k":1}}""", 29, "'\"' is missing")]
    [InlineData("""{"__metadata__":{"k":"v","k":"v"}}""", 37, "'k' twice")]
    [InlineData("""{"__metadata__":{},"__metadata__":{}}""", 42, "'__metadata__' twice")]
    [InlineData("""{"__metadata__":{},}""", 27, "'\"' is missing")]
    [InlineData("""{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"\u0061":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}""", 71, "'a' twice")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""", 13, "must have a dtype, a shape and two data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", 13, "two data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}""", 13, "two data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 36, "'dtype'")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1}}""", 65, "the field 'x'")]
    [InlineData("""{"a":{"dtype":"f32","shape":[1],"data_offsets":[0,4]}}""", 22, "'f32'")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 37, "no whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}""", 37, "no whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1e0],"data_offsets":[0,4]}}""", 37, "no whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[01],"data_offsets":[0,4]}}""", 37, "no whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}""", 37, "no whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,4]}}""", 37, "63 bits")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}}""", 13, "too large")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 13, "takes 8 bytes, but its data_offsets hold 4")]
    [InlineData("""{"a":{"dtype":"F4","shape":[1],"data_offsets":[0,0]}}""", 13, "takes 0.5 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 13, "[4, 0]")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[9223372036854775803,9223372036854775807]}}""", 13, "beyond any file")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 13, "starts at offset 4, but the data before it ends at 0")]
    [InlineData("""{"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]},"b":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}""", 65, "starts at offset 2, but the data before it ends at 3")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[1],"data_offsets":[3,4]}}""", 65, "neither overlap nor leave a gap")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}""", 65, "starts at offset 0, but the data before it ends at 2")]
    [InlineData("""{"a""", 11, "inside a string")]
    [InlineData("{\"a\\", 11, "inside a string")]
    [InlineData("{\"a\\x\"", 11, "unknown escape")]
    [InlineData("{\"a\\u12g4\"", 11, "four hexadecimal digits")]
    [InlineData("{\"a\\u12", 11, "four hexadecimal digits")]
    [InlineData("{\"a\\ud800\"", 10, "half a character")]
    [InlineData("{\"a\\udc00\\ud800\"", 10, "half a character")]
    [InlineData("{\"a\u0001\"", 11, "control character")]
    public void A_broken_rule_is_named_with_its_byte(string json, int offset, string reason) => AssertWrong(FileBytes.Of(json, new byte[4]), offset, reason);

    [Fact]
    public void Text_must_be_UTF8() => AssertWrong(FileBytes.Of([(byte)'{', (byte)'"', 0xc3, 0x28, (byte)'"']), 10, "UTF-8");

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(65)]
    public void A_file_cut_off_is_refused_from_any_stream(int length)
    {
        var file = FileBytes.Of(One, 0, 0, 0, 0)[..length];

        Assert.Throws<WeightFormatException>(() => WeightFileHeader.Read(file.Stream()));
        Assert.Throws<WeightFormatException>(() => PlainNetwork<IrisShape>.Load(new OneWayStream(file)));
    }

    [Fact]
    public void A_file_with_bytes_added_is_refused()
    {
        var exception = AssertWrong(FileBytes.Of(One, new byte[5]), 66, "has 67 bytes, but its tensors end after 66");
        Assert.StartsWith("The file has 67 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000_001UL, "at most 100000000")]
    [InlineData(ulong.MaxValue, "at most 100000000")]
    [InlineData(100_000_000UL, "has only 4 after this number")]
    public void A_length_beyond_the_limit_or_the_file_is_refused_without_taking_memory(ulong length, string reason)
    {
        byte[] file = [.. BitConverter.GetBytes(length), (byte)'{', (byte)'}', 0, 0];
        var before = GC.GetAllocatedBytesForCurrentThread();

        AssertWrong(file, 0, reason);
        Assert.Throws<WeightFormatException>(() => WeightFileHeader.Read(new OneWayStream(file)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
    }

    [Fact]
    public void Padding_may_be_long_and_stream_pieces_short()
    {
        var file = FileBytes.Of(One + new string(' ', 200_000), 1, 2, 3, 4);

        Assert.Single(WeightFileHeader.Read(file.Stream()).Tensors);
        Assert.Single(WeightFileHeader.Read(new OneWayStream(file)).Tensors);
    }

    [Fact]
    public void A_file_is_read_by_path()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.safetensors"), FileBytes.Of(One, 1, 2, 3, 4));

        Assert.Equal("a", WeightFileHeader.Read(folder.File("a.safetensors")).Tensors[0].Name);
    }

    private static WeightFormatException AssertWrong(byte[] file, long offset, string reason)
    {
        var exception = Assert.Throws<WeightFormatException>(() => WeightFileHeader.Read(file.Stream()));
        Assert.Contains(reason, exception.Reason, StringComparison.Ordinal);
        Assert.Equal(offset, exception.Offset);
        Assert.EndsWith($" (Byte {offset} of the file.)", exception.Message, StringComparison.Ordinal);
        var independent = Record.Exception(() => SpecificationReader.Read(file));
        Assert.True(independent is FormatException or System.Text.Json.JsonException, Encoding.UTF8.GetString(file));
        return exception;
    }
}
