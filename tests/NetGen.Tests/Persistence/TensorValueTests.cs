using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence;

/// <summary>Values of each readable type, and what a refused file leaves behind.</summary>
public class TensorValueTests
{
    [Theory]
    [InlineData("F32", new byte[] { 0, 0, 0x80, 0x3f, 1, 0, 0, 0x80 }, 1f, -1.401298464324817e-45f)]
    [InlineData("F64", new byte[] { 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0x9a, 0x99, 0x99, 0x99, 0x99, 0x99, 0xb9, 0x3f }, 1f, 0.1f)]
    [InlineData("F16", new byte[] { 0xff, 0x7b, 1, 0x80 }, 65504f, -5.9604645e-8f)]
    [InlineData("BF16", new byte[] { 0x80, 0x3f, 0x7f, 0xff }, 1f, -3.3895314e38f)]
    public void Each_type_is_converted(string type, byte[] data, float first, float second) =>
        Assert.Equal([first, second], HeadBias(PlainNetwork<LineShape>.Load(WithHeadBias(type, data).Stream())));

    [Theory]
    [InlineData("F32", new byte[] { 0, 0, 0, 0, 0, 0, 0x80, 0x7f }, "∞", 4)]
    [InlineData("F32", new byte[] { 0, 0, 0, 0, 0, 0, 0x80, 0xff }, "-∞", 4)]
    [InlineData("F32", new byte[] { 0, 0, 0, 0, 1, 0, 0x80, 0x7f }, "NaN", 4)]
    [InlineData("F64", new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x47 }, "∞", 8)]
    [InlineData("F16", new byte[] { 0, 0, 0, 0x7c }, "∞", 2)]
    [InlineData("BF16", new byte[] { 0, 0, 0xc0, 0x7f }, "NaN", 2)]
    public void A_value_that_is_not_finite_is_named(string type, byte[] data, string value, int offset)
    {
        var file = WithHeadBias(type, data);
        var net = new PlainNetwork<LineShape>(1);
        var before = net.Parameters.Memory.Span.ToArray();

        var exception = Assert.Throws<WeightFormatException>(() => net.LoadWeights(file.Stream()));

        Assert.Contains($"'head.bias' holds {value} at [1]", exception.Reason.Replace("Infinity", "∞", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(file.Length - data.Length + offset, exception.Offset);
        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void Types_may_be_mixed_and_tensors_in_any_order()
    {
        var file = FileBytes.OfTensors(
            ("head.bias", "BF16", [2], [0, 0, 0x80, 0x3f]), ("hidden.bias", "F64", [1], BitConverter.GetBytes(3.0)),
            ("head.weight", "F16", [2, 1], [0, 0x3c, 0, 0x40]), ("hidden.weight", "F32", [1, 1], FileBytes.Floats(5)));

        var net = PlainNetwork<LineShape>.Load(file.Stream());

        var output = new float[2];
        net.Forward([1], output);
        Assert.Equal([8, 17], output);
    }

    [Fact]
    public void Large_tensors_are_read_in_pieces()
    {
        var net = new PlainNetwork<WideShape>(6);
        using var stream = new MemoryStream();
        net.Save(stream);

        Assert.Equal(net.Parameters.Memory.Span.ToArray(), PlainNetwork<WideShape>.Load(new OneWayStream(stream.ToArray())).Parameters.Memory.Span.ToArray());
    }

    private static float[] HeadBias(PlainNetwork<LineShape> net)
    {
        var bias = new float[2];
        net.Parameters.Layers[1].CopyBiasTo(bias);
        return bias;
    }

    private static byte[] WithHeadBias(string type, byte[] data) => FileBytes.OfTensors(
        ("hidden.weight", "F32", [1, 1], FileBytes.Floats(5)), ("hidden.bias", "F32", [1], FileBytes.Floats(6)),
        ("head.weight", "F32", [2, 1], FileBytes.Floats(7, 8)), ("head.bias", type, [2], data));
}
