namespace NetGen.Onnx.Tests;

/// <summary>ONNX files of networks with narrow weights hold 32-bit ones; loading rounds them.</summary>
public sealed class NarrowTests
{
    private static readonly float[] Input = [.. Enumerable.Range(0, 64).Select(i => i % 7 - 3f)];

    [Fact]
    public void Loading_quantizes()
    {
        var net = new NarrowNet(3);
        net.Quantize();
        using var file = Saved(net);

        var loaded = NarrowNet.LoadOnnx(file, new() { Verify = true });

        Assert.True(loaded.IsQuantized);
        Assert.Equal(Outputs(net), Outputs(loaded));
    }

    [Fact]
    public void A_file_that_fails_its_self_test_leaves_the_narrow_weights_as_they_were()
    {
        var other = new NarrowNet(4);
        using var file = Saved(other);
        // The output that the file says it must give, of another network.
        var text = System.Text.Encoding.Latin1.GetString(file.ToArray());
        var at = text.IndexOf("selftest.output", StringComparison.Ordinal);
        var digit = text.AsSpan(at).IndexOfAnyInRange('1', '8') + at;
        var bytes = file.ToArray();
        bytes[digit]++;

        var net = new NarrowNet(3);
        net.Quantize();
        var before = Outputs(net);
        Assert.Throws<WeightFormatException>(() => net.LoadOnnxWeights(new MemoryStream(bytes), new() { Verify = true }));

        Assert.True(net.IsQuantized);
        Assert.Equal(before, Outputs(net));
    }

    private static MemoryStream Saved(NarrowNet net)
    {
        var file = new MemoryStream();
        net.SaveOnnx(file, new() { SelfTestInput = Input });
        file.Position = 0;
        return file;
    }

    private static float[] Outputs(NarrowNet net)
    {
        var outputs = new float[3];
        net.Forward(Input, outputs);
        return outputs;
    }
}
