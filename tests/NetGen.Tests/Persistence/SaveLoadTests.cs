using System.Text;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence;

public class SaveLoadTests
{
    [Fact]
    public void The_file_of_a_small_network_is_known_byte_by_byte()
    {
        var net = new PlainNetwork<LineShape>();
        net.Parameters.Layers[0].SetWeight([1]);
        net.Parameters.Layers[0].SetBias([-2]);
        net.Parameters.Layers[1].SetWeight([0.5f, float.Epsilon]);
        net.Parameters.Layers[1].SetBias([0, -0f]);

        byte[] data =
        [
            0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0, 0, 0x3f, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80,
        ];
        var header = $$$"""
            {"__metadata__":{"netgen.version":"{{{LibraryVersion.Text}}}","netgen.architecture":"1 -> 1 Linear -> 2 Linear","netgen.hash":"{{{Hash(data)}}}"},"hidden.weight":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},"hidden.bias":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"head.weight":{"dtype":"F32","shape":[2,1],"data_offsets":[8,16]},"head.bias":{"dtype":"F32","shape":[2],"data_offsets":[16,24]}}
            """;
        Assert.Equal(FileBytes.Of(header.PadRight((header.Length + 7) / 8 * 8), data), Saved(net));
    }

    [Theory]
    [InlineData("", "cbf29ce484222325")]
    [InlineData("a", "af63dc4c8601ec8c")]
    [InlineData("foobar", "85944171f73967e8")]
    public void The_hash_is_FNV_1a(string text, string hash)
    {
        // Published by the authors of FNV.
        var fingerprint = new Fingerprint();
        fingerprint.Add(Encoding.ASCII.GetBytes(text));

        Assert.Equal("fnv1a64:" + hash, fingerprint.Text);
    }

    [Fact]
    public void A_round_trip_keeps_every_bit()
    {
        AssertRoundTrip(new PlainNetwork<IrisShape>(1));
        AssertRoundTrip(new PlainNetwork<GateShape>(2));
        var net = new PlainNetwork<LineShape>();
        net.Parameters.Layers[1].SetWeight([-0f, float.Epsilon]);
        net.Parameters.Layers[1].SetBias([float.MaxValue, float.MinValue]);
        AssertRoundTrip(net);
    }

    [Fact]
    public void An_independent_reader_finds_the_same_tensors_and_metadata()
    {
        var net = new PlainNetwork<GateShape>(3);

        var (tensors, metadata) = SpecificationReader.Read(Saved(net, new() { Metadata = new Dictionary<string, string> { ["классы"] = "\"no\"\n<yes>\u0001", ["empty"] = "" } }));

        Assert.Equal(["hidden.weight", "head.weight", "head.bias"], tensors.Keys);
        Assert.All(tensors.Values, tensor => Assert.Equal("F32", tensor.Type));
        Assert.Equal([2, 2], tensors["hidden.weight"].Shape);
        Assert.Equal([1], tensors["head.bias"].Shape);
        var weight = new float[4];
        net.Parameters.Layers[0].CopyWeightTo(weight);
        Assert.Equal(FileBytes.Floats(weight), tensors["hidden.weight"].Data);
        Assert.Equal("\"no\"\n<yes>\u0001", metadata["классы"]);
        Assert.Equal("", metadata["empty"]);
    }

    [Fact]
    public void The_data_starts_at_a_multiple_of_8_bytes() => Assert.All(Enumerable.Range(0, 8), length =>
    {
        var file = Saved(new PlainNetwork<LineShape>(), new() { Metadata = new Dictionary<string, string> { ["k"] = new('x', length) } });
        Assert.Equal(0, WeightFileHeader.Read(file.Stream()).DataStart % 8);
    });

    [Fact]
    public void Paths_and_streams_do_the_same()
    {
        using var folder = new TemporaryFolder();
        var net = new PlainNetwork<IrisShape>(4);

        net.Save(folder.File("a.safetensors"));

        Assert.Equal(Saved(net), File.ReadAllBytes(folder.File("a.safetensors")));
        Assert.Equal(Bits(net), Bits(PlainNetwork<IrisShape>.Load(folder.File("a.safetensors"))));
        Assert.Equal(Bits(net), Bits(PlainNetwork<IrisShape>.Load(new OneWayStream(Saved(net)))));
        var other = new PlainNetwork<IrisShape>(5);
        other.LoadWeights(folder.File("a.safetensors"));
        Assert.Equal(Bits(net), Bits(other));
    }

    [Fact]
    public void A_network_that_is_not_finite_is_not_saved_and_the_old_file_stays()
    {
        using var folder = new TemporaryFolder();
        var net = new PlainNetwork<LineShape>(4);
        net.Save(folder.File("a.safetensors"));
        var before = File.ReadAllBytes(folder.File("a.safetensors"));
        net.Parameters.Layers[1].SetBias([0, float.NaN]);

        var exception = Assert.Throws<InvalidOperationException>(() => net.Save(folder.File("a.safetensors")));

        Assert.Contains("'Line' cannot be saved: Layer 'head'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.File("a.safetensors")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_failing_write_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a"), "old");

        Assert.Throws<IOException>(() => AtomicFile.Write(folder.File("a"), stream =>
        {
            stream.WriteByte(1);
            throw new IOException("The disk is full.");
        }));

        Assert.Equal("old", File.ReadAllText(folder.File("a")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_link_goes_on_pointing_to_the_file_that_is_replaced()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("real"));
        File.WriteAllText(Path.Combine(folder.File("real"), "a"), "old");
        File.CreateSymbolicLink(folder.File("link"), Path.Combine(folder.File("real"), "a"));

        AtomicFile.Write(folder.File("link"), stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(Path.Combine(folder.File("real"), "a")));
        Assert.NotNull(File.ResolveLinkTarget(folder.File("link"), returnFinalTarget: false));
    }

    [Fact]
    public void Keys_of_NetGen_are_reserved() => Assert.Contains("'netgen.x'", Assert.Throws<ArgumentException>(() =>
        Saved(new PlainNetwork<LineShape>(), new() { Metadata = new Dictionary<string, string> { ["netgen.x"] = "" } })).Message, StringComparison.Ordinal);

    [Fact]
    public void Damaged_data_is_refused()
    {
        var net = new PlainNetwork<LineShape>(4);
        var file = Saved(net);
        file[^2] ^= 1;

        var exception = Assert.Throws<WeightFormatException>(() => net.LoadWeights(file.Stream()));

        Assert.Contains("are damaged: their hash is fnv1a64:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_weights_of_another_activation_are_refused()
    {
        var file = Encoding.Latin1.GetString(Saved(new PlainNetwork<IrisShape>())).Replace("3 Softmax", "3 Sigmoid", StringComparison.Ordinal);

        var exception = Assert.Throws<WeightFormatException>(() => PlainNetwork<IrisShape>.Load(Encoding.Latin1.GetBytes(file).Stream()));

        Assert.Equal("The weights do not fit network 'Iris': they are those of a network 4 -> 5 Linear -> 3 Sigmoid, but 4 -> 5 Linear -> 3 Softmax is declared.", exception.Message);
    }

    [Fact]
    public void The_weights_of_another_slope_are_refused_and_files_without_slopes_load()
    {
        var saved = Encoding.Latin1.GetString(Saved(new PlainNetwork<SlopeShape>(1)));
        Assert.Contains("2 -> 2 LeakyReLU(0.1) -> 1 ELU(1.5)", saved, StringComparison.Ordinal);
        byte[] Edited(string layers) => Encoding.Latin1.GetBytes(saved.Replace("2 -> 2 LeakyReLU(0.1) -> 1 ELU(1.5)", layers, StringComparison.Ordinal));
        var net = new PlainNetwork<SlopeShape>(2);
        var before = Bits(net);

        // Of the same length: the header's is before it.
        var exception = Assert.Throws<WeightFormatException>(() => net.LoadWeights(Edited("2 -> 2 LeakyReLU(0.1) -> 1 ELU(1.6)").Stream()));

        Assert.Equal("The weights do not fit network 'Slope': they are those of a network 2 -> 2 LeakyReLU(0.1) -> 1 ELU(1.6), but 2 -> 2 LeakyReLU(0.1) -> 1 ELU(1.5) is declared.", exception.Message);
        Assert.Throws<WeightFormatException>(() => net.LoadWeights(Edited("2 -> 2 LeakyReLU(0.3) -> 1 ELU(1.5)").Stream()));
        Assert.Throws<WeightFormatException>(() => net.LoadWeights(Edited("2 -> 2 LeakyReLU(   ) -> 1 ELU(1.5)").Stream()));
        Assert.Equal(before, Bits(net));
        var data = (int)WeightFileHeader.Read(Encoding.Latin1.GetBytes(saved).Stream()).DataStart;
        var older = saved[sizeof(ulong)..data].Replace("LeakyReLU(0.1)", "LeakyReLU", StringComparison.Ordinal).Replace("ELU(1.5)", "ELU", StringComparison.Ordinal);
        net.LoadWeights(FileBytes.Of(older, Encoding.Latin1.GetBytes(saved[data..])).Stream());
        Assert.NotEqual(before, Bits(net));
    }

    private static void AssertRoundTrip<TShape>(PlainNetwork<TShape> net) where TShape : IPlainShape =>
        Assert.Equal(Bits(net), Bits(PlainNetwork<TShape>.Load(Saved(net).Stream())));

    private static int[] Bits<TShape>(PlainNetwork<TShape> net) where TShape : IPlainShape =>
        [.. net.Parameters.Memory.Span.ToArray().Select(BitConverter.SingleToInt32Bits)];

    private static byte[] Saved<TShape>(PlainNetwork<TShape> net, SaveOptions? options = null) where TShape : IPlainShape
    {
        using var stream = new MemoryStream();
        net.Save(stream, options);
        return stream.ToArray();
    }

    private static string Hash(byte[] data) =>
        "fnv1a64:" + data.Aggregate(14695981039346656037, (hash, value) => unchecked((hash ^ value) * 1099511628211)).ToString("x16");

    [Fact]
    public void A_file_that_does_not_fit_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.safetensors");
        new PlainNetwork<LineShape>().Save(path);

        var (loading, creating) = (
            Assert.Throws<WeightFormatException>(() => new PlainNetwork<IrisShape>().LoadWeights(path)),
            Assert.Throws<WeightFormatException>(() => PlainNetwork<IrisShape>.Load(path)));

        Assert.All([loading, creating], exception => Assert.StartsWith($"'{path}': The weights do not fit network 'Iris'", exception.Message, StringComparison.Ordinal));
        Assert.StartsWith("The weights do not fit", loading.Reason, StringComparison.Ordinal);
    }
}
