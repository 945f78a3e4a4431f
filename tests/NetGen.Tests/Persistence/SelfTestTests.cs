using System.Globalization;
using System.Text;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Persistence;

public class SelfTestTests
{
    private static readonly LoadOptions Verified = new() { Verify = true };

    [Fact]
    public void A_self_test_travels_with_the_weights()
    {
        var net = new PlainNetwork<IrisShape>(7);
        var file = Saved(net, 5.1f, 3.5f, -1.4f, 1e-7f);

        Assert.Equal("5.1 3.5 -1.4 1E-07", WeightFileHeader.Read(file.Stream()).Metadata["netgen.selftest.input"]);
        Assert.Equal(net.Parameters.Memory.Span.ToArray(), PlainNetwork<IrisShape>.Load(file.Stream(), Verified).Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void Another_output_fails_with_both_numbers_and_changes_nothing()
    {
        var net = new PlainNetwork<LineShape>();
        net.Parameters.Layers[0].SetWeight([2]);
        net.Parameters.Layers[0].SetBias([0]);
        net.Parameters.Layers[1].SetWeight([1, 3]);
        net.Parameters.Layers[1].SetBias([0, 0]);
        var file = Edited(Saved(net, 1), "\"2 6\"", "\"2 7\"");
        var other = new PlainNetwork<LineShape>(9);
        var before = other.Parameters.Memory.Span.ToArray();

        var exception = Assert.Throws<WeightFormatException>(() => other.LoadWeights(file.Stream(), Verified));

        Assert.Contains("output 1 (counted from 0) is 6, but it was 7 when they were saved", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, other.Parameters.Memory.Span.ToArray());
        other.LoadWeights(file.Stream());
    }

    [Fact]
    public void Other_vectors_may_round_differently()
    {
        var net = new PlainNetwork<LineShape>();
        net.Parameters.Layers[0].SetWeight([2]);
        net.Parameters.Layers[1].SetWeight([1, 3]);
        var output = new float[2];
        net.Forward([1], output);
        var text = string.Join(' ', output.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
        var file = Saved(net, 1);
        string Shifted(float by) => string.Join(' ', output.Select(value => (value + by * Math.Max(1, output.Max())).ToString("R", CultureInfo.InvariantCulture)));

        PlainNetwork<LineShape>.Load(Edited(file, text, Shifted(0.5e-4f)).Stream(), Verified);
        Assert.Throws<WeightFormatException>(() => PlainNetwork<LineShape>.Load(Edited(file, text, Shifted(2e-4f)).Stream(), Verified));
    }

    [Fact]
    public void Asking_for_a_test_that_is_not_there_fails() => Assert.Contains("holds no self-test", Assert.Throws<WeightFormatException>(() =>
        PlainNetwork<LineShape>.Load(Saved(new PlainNetwork<LineShape>()).Stream(), Verified)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1 2", "has 2 numbers, but the network needs 1")]
    [InlineData("", "''")]
    [InlineData("x", "'x'")]
    [InlineData("NaN", "'NaN'")]
    [InlineData("1e99", "'1e99'")]
    [InlineData("1,5", "'1,5'")]
    public void A_malformed_test_is_refused(string input, string reason)
    {
        var file = Edited(Saved(new PlainNetwork<LineShape>(), 0.25f), "\"0.25\"", $"\"{input}\"");

        Assert.Contains(reason, Assert.Throws<WeightFormatException>(() => PlainNetwork<LineShape>.Load(file.Stream(), Verified)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_input_must_be_one_finite_row()
    {
        Assert.Contains("one row of 1 finite values, but 2", Assert.Throws<ArgumentException>(() => Saved(new PlainNetwork<LineShape>(), 1, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("not all are finite", Assert.Throws<ArgumentException>(() => Saved(new PlainNetwork<LineShape>(), float.NaN)).Message, StringComparison.Ordinal);
    }

    private static byte[] Saved<TShape>(PlainNetwork<TShape> net, params float[] input) where TShape : IPlainShape
    {
        using var stream = new MemoryStream();
        net.Save(stream, new() { SelfTestInput = input.Length == 0 ? null : input });
        return stream.ToArray();
    }

    /// <summary>The file with a text of its header replaced.</summary>
    private static byte[] Edited(byte[] file, string old, string replacement)
    {
        var start = (int)WeightFileHeader.Read(file.Stream()).DataStart;
        var header = Encoding.UTF8.GetString(file.AsSpan(8..start));
        Assert.Contains(old, header, StringComparison.Ordinal);
        return FileBytes.Of(header.Replace(old, replacement, StringComparison.Ordinal), file[start..]);
    }
}
