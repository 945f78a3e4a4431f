extern alias analyzers;

using analyzers::NetGen.Weights;

namespace NetGen.Build.Tests;

/// <summary>What the build says about a weight file, and that the analyzers read the same out of it.</summary>
public sealed class WeightDescriptionTests
{
    [Fact]
    public void A_whole_file()
    {
        var file = FileBytes.Of(
            """{"__metadata__":{"netgen.architecture":"2 -> 1 Tanh","other":"x"},"b\t\\\n\r":{"dtype":"F64","shape":[],"data_offsets":[8,16]},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""", new byte[16]);

        var text = WeightDescription.Of(file.Stream());

        Assert.Equal("netgen-weights\t1\narchitecture\t2 -> 1 Tanh\ntensor\tF32\t1,2\t\ta\ntensor\tF64\t\t\tb\\t\\\\\\n\\r\n", text);
        var facts = WeightFactsReader.Read(text)!;
        Assert.Equal(("", "2 -> 1 Tanh"), (facts.Problem, facts.Architecture));
        Assert.Equal(["a", "b\t\\\n\r"], facts.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([1L, 2L], facts.Tensors[0].Shape);
        Assert.Empty(facts.Tensors[1].Shape);
        Assert.Equal(facts, WeightFactsReader.Read(text));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("""
        ,"netgen.selftest.input":"1 -2.5"
        """, "")]
    [InlineData("""
        ,"netgen.selftest.input":"1 -2.5","netgen.selftest.output":"0.25"
        """, "2 1 ")]
    [InlineData("""
        ,"netgen.selftest.input":"1 -2.5","netgen.selftest.output":"1e99"
        """, "0 0 The file's self-test is not valid: '1e99' in 'netgen.selftest.output' is not a finite number.")]
    [InlineData("""
        ,"netgen.selftest.input":"1  2","netgen.selftest.output":"1"
        """, "0 0 The file's self-test is not valid: '' in 'netgen.selftest.input' is not a finite number.")]
    public void A_self_test_and_windows(string metadata, string expected)
    {
        var text = WeightDescription.Of(FileBytes.Of("{\"__metadata__\":{\"netgen.windows\":\"channels last; Conv2D\"" + metadata + "}}", []).Stream());

        var facts = WeightFactsReader.Read(text)!;
        Assert.Equal("channels last; Conv2D", facts.Windows);
        Assert.Equal(expected, facts.SelfTest is { } test ? $"{test.Inputs} {test.Outputs} {test.Problem}" : "");
    }

    [Theory]
    [InlineData("F32", new byte[] { 0, 0, 0xc0, 0x7f }, "NaN")]
    [InlineData("F32", new byte[] { 0, 0, 0x80, 0xff }, "infinity")]
    [InlineData("F32", new byte[] { 0xff, 0xff, 0x7f, 0x7f }, "")]
    [InlineData("F64", new byte[] { 0, 0, 0, 0, 0, 0, 0xf8, 0x7f }, "NaN")]
    [InlineData("F64", new byte[] { 0, 0, 0, 0, 0, 0, 0xf0, 0x47 }, "a value too large for 32 bits")]
    [InlineData("F64", new byte[] { 0, 0, 0, 0, 0, 0, 0xf0, 0x7f }, "infinity")]
    [InlineData("F64", new byte[] { 0, 0, 0, 0xe0, 0xff, 0xff, 0xef, 0x47 }, "")]
    [InlineData("F16", new byte[] { 0, 0x7c }, "infinity")]
    [InlineData("F16", new byte[] { 1, 0xfc }, "NaN")]
    [InlineData("F16", new byte[] { 0xff, 0x7b }, "")]
    [InlineData("BF16", new byte[] { 0x80, 0xff }, "infinity")]
    [InlineData("BF16", new byte[] { 0xc0, 0x7f }, "NaN")]
    [InlineData("BF16", new byte[] { 0x7f, 0x7f }, "")]
    [InlineData("U8", new byte[] { 0xff }, "")]
    public void The_first_value_that_is_not_finite_is_named(string type, byte[] value, string found)
    {
        const int Rows = 70_000;
        const int At = 66_001;
        var data = new byte[2 * Rows * value.Length];
        value.CopyTo(data, At * value.Length);
        value.CopyTo(data, (At + 1000) * value.Length);

        var text = WeightDescription.Of(FileBytes.OfTensors(("first", type, [3], new byte[3 * value.Length]), ("a", type, [Rows, 2], data)).Stream());

        var expected = found.Length == 0 ? "" : $"{found} at [{At / 2}, {At % 2}]";
        Assert.Equal(["", expected], WeightFactsReader.Read(text)!.Tensors.Select(tensor => tensor.NonFinite));
    }

    [Fact]
    public void A_malformed_file() => Assert.Equal(
        "netgen-weights\t1\nerror\t8\tThe header does not start with '{': this is not a safetensors file.\n",
        WeightDescription.Of(FileBytes.Of("[]").Stream()));

    [Fact]
    public void A_file_of_another_kind() => Assert.Equal(
        "netgen-weights\t1\nerror\t\tThe file is not a safetensors file, but a Git LFS pointer, which only stands for the real file: run 'git lfs pull' in its repository.\n",
        WeightDescription.Of("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"u8.ToArray().Stream()));

    [Fact]
    public void A_file_that_is_not_there_or_cannot_be_opened()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("netgen-weights\t1\nerror\t\tThe file does not exist.\n", WeightDescription.Of(folder.File("a")));
        Assert.Equal("netgen-weights\t1\nerror\t\tThe file does not exist.\n", WeightDescription.Of(Path.Combine(folder.Path, "no", "a")));
        Assert.StartsWith("netgen-weights\t1\nerror\t\tAccess to the path", WeightDescription.Of(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_with_a_byte_name_it_to_the_user() => Assert.Equal(
        "Wrong. (Byte 7 of the file.)", WeightFactsReader.Read("netgen-weights\t1\nerror\t7\tWrong.\n")!.Problem);

    [Theory]
    [InlineData("")]
    [InlineData("netgen-weights\t1")]
    [InlineData("netgen-weights\t2\n")]
    [InlineData("netgen-weights\t1\ntensor\tF32\t1\t\n")]
    [InlineData("netgen-weights\t1\ntensor\tF33\t1\t\ta\n")]
    [InlineData("netgen-weights\t1\ntensor\tF32\t-1\t\ta\n")]
    [InlineData("netgen-weights\t1\ntensor\tF32\t1,\t\ta\n")]
    [InlineData("netgen-weights\t1\nself-test\t-1\t1\t\n")]
    [InlineData("netgen-weights\t1\nself-test\t1\t1\n")]
    [InlineData("netgen-weights\t1\n\n")]
    public void Another_text_gives_no_facts(string text) => Assert.Null(WeightFactsReader.Read(text));
}
