using System.IO.Compression;
using System.Text;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence;

/// <summary>Files that are something else than weights: named, with what to do, from any stream.</summary>
public class ForeignFileTests
{
    private const string Pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";

    public static TheoryData<string, byte[]> Files => new()
    {
        { "empty: it was not written", [] },
        { "a Git LFS pointer, which only stands for the real file: run 'git lfs pull'", Encoding.ASCII.GetBytes(Pointer) },
        { "a Git LFS pointer", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Pointer)] },
        { "a Git LFS pointer", [0xef, 0xbb, 0xbf, .. Encoding.ASCII.GetBytes(Pointer)] },
        { "a web page (HTML)", "\r\n<!DOCTYPE html>\n<html><title>Sign in</title></html>"u8.ToArray() },
        { "a web page (HTML)", "<html>"u8.ToArray() },
        { "XML", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"u8.ToArray() },
        { "a file of PyTorch's torch.save (.pt, .pth): save it anew in Python by safetensors.torch.save_file", Zip("model/data.pkl", "model/data/0") },
        { "a NumPy archive (.npz)", Zip("arr_0.npy") },
        { "a Keras model (.keras)", Zip("metadata.json", "config.json") },
        { "an Excel workbook", Zip("[Content_Types].xml") },
        { "a zip archive, which holds 'digits.safetensors': unpack it", Zip("digits.safetensors") },
        { "a Python pickle", [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e] },
        { "a Python pickle", [0x80, 0x04, 0x95, 0x1a, 0, 0, 0, 0, 0, 0, 0, 0x7d] },
        { "compressed by gzip: decompress it first", Gzip(new byte[100]) },
        { "compressed by bzip2", [.. "BZh9"u8, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, 1, 2] },
        { "compressed by xz", [0xfd, .. "7zXZ"u8, 0, 0, 4] },
        { "an HDF5 file, as Keras writes (.h5)", [0x89, .. "HDF\r\n"u8, 0x1a, 0x0a, 0, 0, 0, 0] },
        { "a NumPy array (.npy)", [0x93, .. "NUMPY"u8, 1, 0, 0x76, 0] },
        { "a TensorFlow Lite model", [0x1c, 0, 0, 0, .. "TFL3"u8, 0, 0] },
        { "a GGUF file", [.. "GGUF"u8, 3, 0, 0, 0, 1, 0] },
        { "the index of a model that lies in several files", """{ "metadata": { "total_size": 1 }, "weight_map": { "a": "model-00001-of-00002.safetensors" } }"""u8.ToArray() },
        { "JSON", """{"model_type": "bert"}"""u8.ToArray() },
        { "an ONNX model: load it with LoadOnnx", [0x08, 0x07, 0x12, 0x07, .. "pytorch"u8, 0x3a, 0] },
        { "text that starts with 'Entry not found'", "Entry not found"u8.ToArray() },
        { "text in UTF-16", [0xff, 0xfe, .. Encoding.Unicode.GetBytes("\ufffd\0\0layer")] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_kind_is_named(string what, byte[] file)
    {
        var net = new PlainNetwork<IrisShape>(1);
        var before = net.Parameters.Memory.Span.ToArray();
        byte[] large = file.Length == 0 ? [] : [.. file, .. Padding(file)];

        foreach (var load in new Action[]
        {
            () => WeightFileHeader.Read(file.Stream()), () => WeightFileHeader.Read(new OneWayStream(file)), () => net.LoadWeights(file.Stream()),
            () => PlainNetwork<IrisShape>.Load(new OneWayStream(file)), () => WeightFileHeader.Read(large.Stream()),
        })
        {
            var exception = Assert.Throws<WeightFormatException>(load);
            Assert.StartsWith($"The file is not a safetensors file, but {what}", exception.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
            Assert.Null(exception.Offset);
        }

        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void A_damaged_weight_file_is_still_one() => Assert.Equal(
        "The header's length is given as 640 bytes, but the file has only 4 after this number: it was cut off.",
        Assert.Throws<WeightFormatException>(() => WeightFileHeader.Read(new byte[] { 0x80, 2, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'"', (byte)'a', (byte)'"' }.Stream())).Reason);

    [Theory]
    [InlineData(new byte[] { 1, 2, 3, 0, 0, 0, 0, 0, 9 })]
    [InlineData(new byte[] { (byte)':', 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff })]
    public void Other_bytes_are_nothing_known(byte[] file) => Assert.Null(ForeignFile.Describe(file, ExpectedFile.Safetensors));

    [Fact]
    public void Text_may_go_on_inside_a_character_behind_the_sample() => Assert.StartsWith(
        "is not a safetensors file, but text that starts with 'ж", ForeignFile.Describe(Encoding.UTF8.GetBytes("ж!" + new string('ж', 600))[..ForeignFile.SampleLength], ExpectedFile.Safetensors), StringComparison.Ordinal);

    /// <summary>Text stays text; what follows in a binary file is anything.</summary>
    private static byte[] Padding(byte[] file) => [.. Enumerable.Repeat(file.All(value => value is >= 0x20 and < 0x7f or 0x0a or 0x0d) ? (byte)' ' : (byte)0, 70_000)];

    private static byte[] Zip(params string[] names)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write("abc"u8);
            }
        }

        return memory.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionMode.Compress))
        {
            gzip.Write(content);
        }

        return memory.ToArray();
    }
}
