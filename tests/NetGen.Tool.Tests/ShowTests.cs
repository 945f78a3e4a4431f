using System.Text;
using NetGen.Onnx.Tests;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Tool.Tests;

/// <summary>What "netgen show" prints.</summary>
public sealed class ShowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_safetensors_file()
    {
        var network = NetworkCompiler.CompileOne("[Layer(2, 2, Act = Act.Tanh)] [Layer(2, 1)]");
        network.Parameters.Layers[0].SetWeight([1, 2, 3, -4]);
        network.Parameters.Layers[1].SetWeight([0.5f, 0.25f]);
        network.Save(_folder.File("net.safetensors"), new() { Metadata = new Dictionary<string, string> { ["classes"] = "no yes" } });

        var result = Tool.Run("show", _folder.File("net.safetensors"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("""
            net.safetensors: safetensors
            architecture: 2 -> 2 Tanh -> 1 Linear

            tensor         type  shape    min  max   mean    std  not finite
            layer1.weight  F32   [2, 2]    -4    3    0.5  2.693           0
            layer1.bias    F32   [2]        0    0      0      0           0
            layer2.weight  F32   [1, 2]  0.25  0.5  0.375  0.125           0
            layer2.bias    F32   [1]        0    0      0      0           0
            4 tensors of 36 bytes, 9 parameters

            metadata:
              classes: no yes
              netgen.architecture: 2 -> 2 Tanh -> 1 Linear
            """.ReplaceLineEndings("\n"), result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_ONNX_file()
    {
        var result = Tool.Run("show", FixtureFiles.PathOf("pytorch", "GELU.onnx"));

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("GELU.onnx: ONNX, opset 14, written by pytorch 1.13.0\narchitecture: 4 -> 6 GELU -> 3 Linear\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("hidden.weight  FLOAT  [6, 4]", result.Output, StringComparison.Ordinal);
        Assert.Contains("4 tensors of 204 bytes, 51 parameters", result.Output, StringComparison.Ordinal);
    }

    /// <summary>Constants of the activations are no parameters.</summary>
    [Fact]
    public void An_ONNX_file_with_other_constants_than_parameters() =>
        Assert.Contains("7 tensors of 216 bytes, 51 parameters", Tool.Run("show", FixtureFiles.PathOf("keras", "GELU.onnx")).Output, StringComparison.Ordinal);

    [Fact]
    public void Lines_are_no_longer_than_a_terminal_is_wide()
    {
        var layers = string.Concat(Enumerable.Range(0, 12).Select(_ => "[Layer(20, 20, Act = Act.HardSigmoid)]"));
        File.WriteAllBytes(_folder.File("deep.onnx"), NetworkCompiler.CompileOne(layers).ToOnnx(new() { SelfTestInput = new float[20] }));
        foreach (var path in new[] { _folder.File("deep.onnx"), FixtureFiles.PathOf("keras", "HardSwish.onnx") })
        {
            var result = Tool.Run("show", path);

            Assert.All(result.Output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 100));
            Assert.Contains("…", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_that_are_not_finite_are_counted_and_other_types_have_none()
    {
        Write("odd.safetensors", """{"a":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"b":{"dtype":"I64","shape":[1],"data_offsets":[8,16]},"c":{"dtype":"BF16","shape":[1],"data_offsets":[16,18]}}""",
            [0x00, 0x3c, 0x00, 0x7e, 0x00, 0x7c, 0x00, 0x40, 1, 0, 0, 0, 0, 0, 0, 0, 0xc0, 0x7f]);

        var output = Tool.Run("show", _folder.File("odd.safetensors")).Output.ReplaceLineEndings("\n");

        Assert.Contains("""
            a       F16   [4]      1    2   1.5  0.5           2
            b       I64   [1]      -    -     -    -           -
            c       BF16  [1]      -    -     -    -           1
            """.ReplaceLineEndings("\n"), output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_that_is_no_chain_is_shown_with_the_reason()
    {
        var model = new OnnxSchema.ModelProto
        {
            OpsetImport = { new OnnxSchema.OperatorSetIdProto { Version = 17 } },
            Graph = new()
            {
                Input = { new OnnxSchema.ValueInfoProto { Name = "x" } }, Output = { new OnnxSchema.ValueInfoProto { Name = "y" } },
                Node = { new OnnxSchema.NodeProto { OpType = "LSTM", Name = "memory", Input = { "x" }, Output = { "y" } } },
            },
        };
        File.WriteAllBytes(_folder.File("m.onnx"), Google.Protobuf.MessageExtensions.ToByteArray(model));

        var result = Tool.Run("show", _folder.File("m.onnx"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("not supported: LSTM ('memory')", result.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_cannot_command_the_terminal()
    {
        Write("odd.safetensors", """{"__metadata__":{"a\u001b[2J":"b\nc"},"t\u001b[31m":{"dtype":"U8","shape":[],"data_offsets":[0,1]}}""", [1]);

        Assert.DoesNotContain('\u001b', Tool.Run("show", _folder.File("odd.safetensors")).Output);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("show", "a", "b")]
    [InlineData("import", "--class")]
    [InlineData("export", "a")]
    [InlineData]
    public void Wrong_usage_is_one_line_and_2(params string[] arguments)
    {
        var result = Tool.Run(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.EndsWith("See netgen --help.", result.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_not_a_file_is_one_sentence_and_1()
    {
        Assert.Equal(new Tool(1, "", $"netgen: 'none.onnx' is not there.{Environment.NewLine}"), Tool.Run("show", "none.onnx"));
        Assert.Equal(new Tool(1, "", $"netgen: '{_folder.Path}' is a folder, but a file is needed.{Environment.NewLine}"), Tool.Run("show", _folder.Path));
    }

    [Fact]
    public void A_malformed_file_is_one_sentence_and_1()
    {
        File.WriteAllText(_folder.File("m.safetensors"), "no weights");

        var result = Tool.Run("show", _folder.File("m.safetensors"));

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("netgen: The file is not a safetensors file, but text that starts with 'no weights'", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    private void Write(string name, string header, byte[] data) =>
        File.WriteAllBytes(_folder.File(name), [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. data]);
}
