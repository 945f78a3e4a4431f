using NetGen.Onnx.Tests.Compiled;
using NetGen.OnnxSchema;
using NetGen.Tests.Persistence;

namespace NetGen.Onnx.Tests;

/// <summary>The written file, and the calls that users write.</summary>
public class ExportTests
{
    [Fact]
    public void A_network_is_saved_to_a_path_and_loaded_from_it()
    {
        using var folder = new TemporaryFolder();
        var network = new GateNet(3);

        network.SaveOnnx(folder.File("gate.onnx"), new() { SelfTestInput = [0.5f, -1] });
        var loaded = GateNet.LoadOnnx(folder.File("gate.onnx"), new() { Verify = true });
        var other = new GateNet(4);
        other.LoadOnnxWeights(folder.File("gate.onnx"));

        Assert.Equal(Weights(network), Weights(loaded));
        Assert.Equal(Weights(network), Weights(other));
        Assert.Equal(["gate.onnx"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_stream_is_left_open()
    {
        using var stream = new MemoryStream();
        new GateNet(3).SaveOnnx(stream);
        stream.Position = 0;

        GateNet.LoadOnnx(stream);

        Assert.True(stream.CanRead);
    }

    [Fact]
    public void It_says_what_wrote_it_and_what_it_is()
    {
        var model = OnnxModel.Read(new MemoryStream(NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.Tanh)] [Layer(3, 1, Act = Act.Sigmoid, Bias = false)]")
            .ToOnnx(new() { Metadata = new Dictionary<string, string> { ["classes"] = "no yes" } })));

        Assert.Equal("NetGen 0.1.0", model.Producer);
        Assert.Equal(13, model.Opset);
        Assert.Equal(["layer1.weight", "layer1.bias", "layer2.weight"], model.Tensors.Select(tensor => tensor.Name));
        Assert.Equal("2 -> 3 Tanh -> 1 Sigmoid", model.Metadata["netgen.architecture"]);
        Assert.Equal("0.1.0", model.Metadata["netgen.version"]);
        Assert.Equal("no yes", model.Metadata["classes"]);
    }

    [Fact]
    public void The_batch_has_no_fixed_size()
    {
        var input = OnnxModel.Read(new MemoryStream(NetworkCompiler.CompileOne("[Layer(2, 3)]").ToOnnx())).Graph.Input[0];

        Assert.Equal("batch", input.Type.TensorType.Shape.Dim[0].DimParam);
        Assert.Equal(2, input.Type.TensorType.Shape.Dim[1].DimValue);
    }

    [Fact]
    public void A_parameter_that_is_not_finite_is_not_written_and_the_old_file_stays()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("gate.onnx");
        File.WriteAllText(path, "old");
        var network = new GateNet(3);
        network.Layers[0].SetWeight([1, 2, float.NaN, 4, 5, 6]);

        var exception = Assert.Throws<InvalidOperationException>(() => network.SaveOnnx(path));

        Assert.Contains("'hidden'", exception.Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(["gate.onnx"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Reserved_metadata_and_a_wrong_self_test_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new GateNet(1).SaveOnnx(new MemoryStream(), new() { Metadata = new Dictionary<string, string> { ["netgen.x"] = "" } }));
        Assert.Throws<ArgumentException>(() => new GateNet(1).SaveOnnx(new MemoryStream(), new() { SelfTestInput = [1] }));
    }

    [Fact]
    public void Without_a_self_test_there_is_nothing_to_verify()
    {
        using var stream = new MemoryStream();
        new GateNet(3).SaveOnnx(stream);
        stream.Position = 0;

        Assert.Contains("holds no self-test", Assert.Throws<WeightFormatException>(() => GateNet.LoadOnnx(stream, new() { Verify = true })).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Act.Tanh, 13, 7)]
    [InlineData(Act.Softmax, 13, 7)]
    [InlineData(Act.SiLU, 13, 7)]
    [InlineData(Act.HardSwish, 14, 7)]
    [InlineData(Act.Mish, 18, 8)]
    [InlineData(Act.GELU, 20, 9)]
    public void The_lowest_versions_that_have_the_operators_are_written(Act activation, int opset, int format)
    {
        var model = ModelProto.Parser.ParseFrom(NetworkCompiler.CompileOne($"[Layer(2, 3, Act = Act.{activation})] [Layer(3, 1)]").ToOnnx());

        Assert.Equal((opset, format), (model.OpsetImport.Single().Version, model.IrVersion));
    }

    [Theory]
    [InlineData(14, 7)]
    [InlineData(15, 8)]
    [InlineData(18, 8)]
    [InlineData(19, 9)]
    [InlineData(20, 9)]
    [InlineData(21, 10)]
    [InlineData(22, 10)]
    [InlineData(23, 11)]
    public void A_higher_version_can_be_asked_for(int opset, int format)
    {
        var network = NetworkCompiler.CompileOne("[Input(6, 5, 2)] [Conv2D(2, 3, 3, Act = Act.HardSwish)] [AveragePool2D(2, Padding = 1, Ceiling = true)] [Layer(18, 2, Act = Act.Softmax)]");
        float[] row = [.. Enumerable.Range(0, 60).Select(i => MathF.Sin(i * i))];

        var model = network.ToOnnx(new() { Opset = opset });

        Assert.Equal((opset, format), (ModelProto.Parser.ParseFrom(model).OpsetImport.Single().Version, ModelProto.Parser.ParseFrom(model).IrVersion));
        OnnxRuntime.RequireClose(OnnxRuntime.Run(model, row, [1, 6, 5, 2]), network.Forward(row), 1e-5f, $"opset {opset}");
    }

    [Theory]
    [InlineData(12, "Opset = 12 is too low: Gemm 'hidden' needs 13. Ask for that at least, or for none.")]
    [InlineData(24, "Opset = 24 is higher than 23, the highest that this version of NetGen knows.")]
    public void Another_version_is_refused(int opset, string sentence) => Assert.StartsWith(
        sentence, Assert.Throws<ArgumentException>(() => new GateNet(1).SaveOnnx(new MemoryStream(), new() { Opset = opset })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_version_that_lacks_an_operator_is_refused_and_the_next_is_not()
    {
        var network = NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.HardSwish)] [Layer(3, 1, Act = Act.Mish)]");

        Assert.StartsWith("Opset = 17 is too low: Mish 'layer2.Mish' needs 18. ", Assert.Throws<ArgumentException>(() => network.ToOnnx(new() { Opset = 17 })).Message, StringComparison.Ordinal);
        Assert.Equal(18, OnnxModel.Read(new MemoryStream(network.ToOnnx(new() { Opset = 18 }))).Opset);
    }

    private static float[] Weights(INetwork<GateNet> network) => network.Parameters.Memory.Span.ToArray();
}
