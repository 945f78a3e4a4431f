using NetGen.Onnx.Tests;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Tool.Tests;

/// <summary>Written weights hold one row and what the model's own operators give for it.</summary>
public sealed class ImportedSelfTestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_self_test_and_the_files_own_texts_come_along()
    {
        _folder.SaveModel("m.onnx", "[Layer(2, 2)]", new() { SelfTestInput = [1, 2], Metadata = new Dictionary<string, string> { ["classes"] = "no yes" } });

        Tool.Run("import", _folder.File("m.onnx"), "--output", _folder.Path);

        var source = File.ReadAllText(_folder.File("M.cs"));
        Assert.Contains("VerifyOnLoad = true", source, StringComparison.Ordinal);
        Assert.Single(NetworkCompiler.Compile(source)).LoadWeights(_folder.File("M.safetensors"), new() { Verify = true });
        Assert.Equal("1 2", WeightFileHeader.Read(_folder.File("M.safetensors")).Metadata["netgen.selftest.input"]);
        Assert.Equal("no yes", WeightFileHeader.Read(_folder.File("M.safetensors")).Metadata["classes"]);
    }

    /// <summary>The file's own is that of the whole graph.</summary>
    [Fact]
    public void A_part_of_a_graph_gets_a_self_test_of_its_own()
    {
        _folder.SaveModel("m.onnx", "[Layer(2, 2, Act = Act.Tanh)] [Layer(2, 3)]", new() { SelfTestInput = [1, 2] });

        Tool.Run("import", _folder.File("m.onnx"), "--input", "layer1.output", "--output", _folder.Path);

        Assert.Single(NetworkCompiler.Compile(File.ReadAllText(_folder.File("M.cs")))).LoadWeights(_folder.File("M.safetensors"), new() { Verify = true });
        Assert.NotEqual("1 2", WeightFileHeader.Read(_folder.File("M.safetensors")).Metadata["netgen.selftest.input"]);
    }

    [Theory]
    [MemberData(nameof(FixtureFiles.All), MemberType = typeof(FixtureFiles))]
    public void A_falsified_weight_fails_the_self_test(string exporter, Act activation)
    {
        Assert.Equal(0, Tool.Run("import", FixtureFiles.PathOf(exporter, $"{activation}.onnx"), "--class", "Imported", "--output", _folder.Path).ExitCode);
        var network = Assert.Single(NetworkCompiler.Compile(File.ReadAllText(_folder.File("Imported.cs"))));
        var path = _folder.File("Imported.safetensors");
        var (header, bytes) = (WeightFileHeader.Read(path), File.ReadAllBytes(path));
        var place = (int)(header.DataStart + header.Tensors.Last(tensor => tensor.Shape.Count == 1).Start);
        BitConverter.TryWriteBytes(bytes.AsSpan(place), BitConverter.ToSingle(bytes, place) + 4);
        var key = bytes.AsSpan().IndexOf("netgen.hash"u8);
        bytes[key] = (byte)'x';
        File.WriteAllBytes(path, bytes);

        network.LoadWeights(path);
        var exception = Assert.Throws<WeightFormatException>(() => network.LoadWeights(path, new() { Verify = true }));

        Assert.StartsWith("The self-test of the weights failed: output", exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_model_gives_something_else_no_self_test_is_written()
    {
        _folder.SaveTwoHeads("actor.onnx", head: "LogSoftmax");

        var output = Tool.Run("import", _folder.File("actor.onnx"), "--output", "policy", "--output", _folder.Path).Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal);

        Assert.Contains("It holds no self-test: LogSoftmax 'policy' is left out at the end, and the network gives", output, StringComparison.Ordinal);
        Assert.Contains("LoadPretrained() is the network. ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("VerifyOnLoad", File.ReadAllText(_folder.File("Actor.cs")), StringComparison.Ordinal);
        Assert.DoesNotContain("netgen.selftest.input", WeightFileHeader.Read(_folder.File("Actor.safetensors")).Metadata.Keys);
    }

    [Fact]
    public void Outputs_that_are_not_finite_are_no_self_test()
    {
        var model = new ModelBuilder(2, 1);
        var first = model.Add("MatMul", ["x", model.Floats("w", [2, 2], 1e30f, 1e30f, 1e30f, 1e30f)]);
        model.Add("MatMul", "y", [first, model.Floats("w2", [2, 1], 1e30f, 1e30f)]);
        File.WriteAllBytes(_folder.File("m.onnx"), model.ToOnnx());

        Assert.Contains(
            "It holds no self-test: what the model's operators give for normal numbers is not finite.",
            Tool.Run("import", _folder.File("m.onnx"), "--output", _folder.Path).Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
