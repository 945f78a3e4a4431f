using NetGen.Onnx.Tests;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Tool.Tests;

/// <summary>The written declaration compiles, takes the written weights, and gives the model's outputs.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(FixtureFiles.All), MemberType = typeof(FixtureFiles))]
    public void Every_fixture_becomes_a_network_of_the_same_outputs(string exporter, Act activation)
    {
        var path = FixtureFiles.PathOf(exporter, $"{activation}.onnx");

        Assert.Equal(0, Tool.Run("import", path, "--class", "Imported", "--output", _folder.Path).ExitCode);

        var network = Assert.Single(NetworkCompiler.Compile(File.ReadAllText(_folder.File("Imported.cs"))));
        network.LoadWeights(_folder.File("Imported.safetensors"), new() { Verify = true });
        float[] rows = [0.5f, -1, 2, 0.25f, -3, 1, 0, 4];
        OnnxRuntime.RequireClose(OnnxRuntime.Run(File.ReadAllBytes(path), rows, 4), network.Forward(rows), 1e-5f, $"{exporter} {activation}");
        Assert.Equal(exporter == "pytorch" ? ["hidden", "head"] : ["dense", "dense_1"], network.Info.Layers.Select(layer => layer.Name));
    }

    [Fact]
    public void The_declaration_says_what_the_file_says()
    {
        _folder.SaveModel("digit-net.onnx", "[Layer(2, 3, Act = Act.LeakyReLU, Slope = 0.3, Name = \"hidden\")] [Layer(3, 2, Act = Act.Softmax, Bias = false, Name = \"head\")]");

        var result = Tool.Run("import", _folder.File("digit-net.onnx"), "--namespace", "My.App", "--output", _folder.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("""
            using NetGen;
            using static NetGen.Act;

            namespace My.App;

            /// <summary>The network of digit-net.onnx, written by NetGen 0.1.0.</summary>
            [Network(Weights = "DigitNet.safetensors", VerifyOnLoad = true, Loss = Loss.SoftmaxCrossEntropy)]
            [Layer(2, 3, Act = LeakyReLU, Slope = 0.3, Name = "hidden")]
            [Layer(3, 2, Act = Softmax, Bias = false, Name = "head")]
            public partial class DigitNet;

            """.ReplaceLineEndings("\n"), File.ReadAllText(_folder.File("DigitNet.cs")));
        Assert.Contains("DigitNet.cs declares 2 -> 3 LeakyReLU(0.3) -> 2 Softmax.", result.Output, StringComparison.Ordinal);
        Assert.Contains("DigitNet.safetensors holds its 15 parameters.", result.Output, StringComparison.Ordinal);
        Assert.Contains("It holds a self-test, what the model's operators give for one row of normal numbers.", result.Output, StringComparison.Ordinal);
        Assert.Contains("Then DigitNet.LoadPretrained() is the network, and runs the self-test.", result.Output, StringComparison.Ordinal);
        Assert.Contains("<NetGenWeights Include=\"DigitNet.safetensors\" />", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Branches_are_declared_with_what_they_read()
    {
        const string Layers = """
            [Layer(3, 4, Act = Act.Tanh, Name = "stem")] [Layer(4, 4, Name = "body")] [Activation(Act.LeakyReLU, Slope = 0.2)] [Add("body")]
            [Add("stem", Act = Act.ELU, Slope = 2)] [Layer(3, 4, Bias = false, From = "input", Name = "side")] [Layer(3, 4, From = "input")] [Add("side")] [Add("layer5")]
            """;
        _folder.SaveModel("branched.onnx", Layers, new() { SelfTestInput = [1, -2, 0.5f] });

        var result = Tool.Run("import", _folder.File("branched.onnx"), "--output", _folder.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var source = File.ReadAllText(_folder.File("Branched.cs"));
        Assert.Contains("""
            [Layer(3, 4, Act = Tanh, Name = "stem")]
            [Layer(4, 4, Name = "body")]
            [Activation(LeakyReLU, Slope = 0.2)]
            [Add("body")]
            [Add("stem", Act = ELU, Slope = 2)]
            [Layer(3, 4, Bias = false, From = "input", Name = "side")]
            [Layer(3, 4, From = "input")]
            [Add("side")]
            [Add("layer5")]
            """.ReplaceLineEndings("\n"), source, StringComparison.Ordinal);
        var network = Assert.Single(NetworkCompiler.Compile(source));
        network.LoadWeights(_folder.File("Branched.safetensors"), new() { Verify = true });
        Assert.Equal(NetworkCompiler.CompileOne(Layers).Forward([0.25f, 1, -1]), network.Forward([0.25f, 1, -1]));
        Assert.Contains("4 Linear of layer3 and body", Tool.Run("show", _folder.File("branched.onnx")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_no_layer_says_the_size_of_is_declared()
    {
        _folder.SaveModel("front.onnx", "[Input(3)] [Activation(Act.Tanh)] [Add(\"input\")] [Layer(3, 2)]");

        Assert.Equal(0, Tool.Run("import", _folder.File("front.onnx"), "--output", _folder.Path).ExitCode);

        var source = File.ReadAllText(_folder.File("Front.cs"));
        Assert.Contains("[Input(3)]\n[Activation(Tanh)]\n[Add(\"input\")]\n[Layer(3, 2)]\n", source, StringComparison.Ordinal);
        var network = Assert.Single(NetworkCompiler.Compile(source));
        network.LoadWeights(_folder.File("Front.safetensors"));
        float[] row = [1, -2, 0.5f];
        OnnxRuntime.RequireClose(OnnxRuntime.Run(File.ReadAllBytes(_folder.File("front.onnx")), row, 3), network.Forward(row), 1e-5f, source);
    }

    [Theory]
    [InlineData("Act.Softmax", "SoftmaxCrossEntropy")]
    [InlineData("Act.Sigmoid", "BinaryCrossEntropy")]
    [InlineData("Act.Linear", "MeanSquaredError")]
    [InlineData("Act.Tanh", "MeanSquaredError")]
    public void The_head_tells_the_loss(string head, string loss)
    {
        _folder.SaveModel("m.onnx", $"[Layer(2, 2, Act = {head})]");

        Tool.Run("import", _folder.File("m.onnx"), "--output", _folder.Path);

        Assert.Contains($"Loss = Loss.{loss})]", File.ReadAllText(_folder.File("M.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_with_an_activations_name_compiles_too()
    {
        _folder.SaveModel("tanh.onnx", "[Layer(2, 2, Act = Act.Tanh)]");

        Assert.Equal(0, Tool.Run("import", _folder.File("tanh.onnx"), "--output", _folder.Path).ExitCode);

        var source = File.ReadAllText(_folder.File("Tanh.cs"));
        Assert.Contains("[Layer(2, 2, Act = Act.Tanh)]", source, StringComparison.Ordinal);
        Assert.Single(NetworkCompiler.Compile(source));
    }

    [Fact]
    public void Files_that_are_there_stay_unless_forced()
    {
        _folder.SaveModel("m.onnx", "[Layer(2, 2)]");
        File.WriteAllText(_folder.File("M.safetensors"), "mine");

        var refused = Tool.Run("import", _folder.File("m.onnx"), "--output", _folder.Path);

        Assert.Equal(1, refused.ExitCode);
        Assert.Equal($"netgen: '{_folder.File("M.safetensors")}' is there already: choose another --class or --output, or replace it with --force.", refused.Error.TrimEnd());
        Assert.Equal("mine", File.ReadAllText(_folder.File("M.safetensors")));
        Assert.False(File.Exists(_folder.File("M.cs")));
        Assert.Equal(0, Tool.Run("import", _folder.File("m.onnx"), "--output", _folder.Path, "--force").ExitCode);
        Assert.True(File.Exists(_folder.File("M.cs")));
    }

    [Fact]
    public void In_a_projects_folder_the_weights_are_named_from_there()
    {
        _folder.SaveModel("m.onnx", "[Layer(2, 2)]");
        File.WriteAllText(_folder.File("App.csproj"), "<Project />");

        Tool.Run("import", _folder.File("m.onnx"), "--output", _folder.File("Models"));

        Assert.Contains("Weights = \"Models/M.safetensors\"", File.ReadAllText(_folder.File("Models/M.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_imported_leaves_no_file()
    {
        File.WriteAllText(_folder.File("m.onnx"), "no model");

        var result = Tool.Run("import", _folder.File("m.onnx"), "--output", _folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("netgen: The file is not an ONNX model, but text that starts with 'no model'", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Files_of_another_kind_are_named()
    {
        NetworkCompiler.CompileOne("[Layer(2, 2)]").Save(_folder.File("m.safetensors"));
        File.WriteAllText(_folder.File("m.onnx"), "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");

        Assert.Equal(
            "netgen: The file is not an ONNX model, but a safetensors file: load it with Load or LoadWeights into a declared network.",
            Tool.Run("import", _folder.File("m.safetensors"), "--output", _folder.Path).Error.TrimEnd());
        foreach (var command in new[] { "import", "show" })
        {
            Assert.Equal(
                "netgen: The file is not an ONNX model, but a Git LFS pointer, which only stands for the real file: run 'git lfs pull' in its repository.",
                Tool.Run(command, _folder.File("m.onnx")).Error.TrimEnd());
        }
    }

    [Fact]
    public void One_of_several_outputs_is_imported_by_its_name()
    {
        _folder.SaveTwoHeads("actor.onnx");

        var result = Tool.Run("import", _folder.File("actor.onnx"), "--output", "value", "--output", _folder.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var network = Assert.Single(NetworkCompiler.Compile(File.ReadAllText(_folder.File("Actor.cs"))));
        network.LoadWeights(_folder.File("Actor.safetensors"));
        float[] rows = [0.5f, -1, 2, 3];
        OnnxRuntime.RequireClose(OnnxRuntime.Run(File.ReadAllBytes(_folder.File("actor.onnx")), rows, [2, 2], "value"), network.Forward(rows), 1e-6f, "value");
    }

    [Fact]
    public void Without_a_name_the_outputs_are_listed_and_no_file_is_written()
    {
        _folder.SaveTwoHeads("actor.onnx");

        var result = Tool.Run("import", _folder.File("actor.onnx"), "--output", _folder.Path);

        Assert.Equal((1, $"netgen: The graph has 'policy', 'value' as outputs, but a network has one: choose it by OnnxLoadOptions.Output (netgen import --output NAME).{Environment.NewLine}"), (result.ExitCode, result.Error));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("'policy' and 'value' are both given by --output, but a network has one", "policy", "value")]
    [InlineData("'a' and 'b' are both given by --output, but files are written to one folder (the model's outputs are 'policy', 'value')", "a", "b")]
    public void Two_values_of_one_meaning_are_wrong_usage(string message, params string[] values)
    {
        _folder.SaveTwoHeads("actor.onnx");

        var result = Tool.Run(["import", _folder.File("actor.onnx"), .. values.SelectMany(value => new[] { "--output", value })]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    /// <summary>A model's only output is no choice: its name may be that of a folder.</summary>
    [Fact]
    public void A_folder_that_is_named_as_the_only_output()
    {
        _folder.SaveModel("m.onnx", "[Layer(2, 2)]");

        Assert.Equal((".", "value"), OutputChoice.Of(["value"], Read(_folder.SaveTwoHeads("actor.onnx"))));
        Assert.Equal(("./value", null), OutputChoice.Of(["./value"], Read(_folder.File("actor.onnx"))));
        Assert.Equal(("output", null), OutputChoice.Of(["output"], Read(_folder.File("m.onnx"))));
        Assert.Equal((".", null), OutputChoice.Of([], Read(_folder.File("m.onnx"))));
    }

    [Fact]
    public void What_was_left_out_is_printed()
    {
        _folder.SaveTwoHeads("actor.onnx", head: "LogSoftmax");

        var output = Tool.Run("import", _folder.File("actor.onnx"), "--output", "policy", "--input", "x", "--output", _folder.Path).Output.ReplaceLineEndings("\n");

        Assert.Contains("Note: LogSoftmax 'policy' gives logarithms of Softmax, which is read as Softmax: the network gives\n  probabilities,", output, StringComparison.Ordinal);
        Assert.Contains("Act = Softmax", File.ReadAllText(_folder.File("Actor.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_not_there()
    {
        _folder.SaveTwoHeads("actor.onnx");

        var result = Tool.Run("import", _folder.File("actor.onnx"), "--output", "policy", "--input", "z", "--output", _folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("does not depend on 'z': its inputs are 'x'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1layer")]
    [InlineData("class")]
    [InlineData("My Net")]
    [InlineData("Layer\n")]
    [InlineData("Act")]
    [InlineData("Loss")]
    [InlineData("")]
    public void A_name_that_no_class_can_have(string name)
    {
        _folder.SaveModel("m.onnx", "[Layer(2, 2)]");

        var result = Tool.Run("import", _folder.File("m.onnx"), "--class", name, "--output", _folder.Path);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("cannot be the class's name", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.onnx", "A")]
    [InlineData("digit-net_v2.onnx", "DigitNetV2")]
    [InlineData("123.onnx", "Model")]
    [InlineData("7segments.onnx", "Segments")]
    [InlineData("act.onnx", "ActNet")]
    [InlineData("näher.onnx", "NHer")]
    public void A_file_names_its_class(string file, string name) => Assert.Equal(name, ClassName.Choose(null, file));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("My..App")]
    [InlineData("namespace")]
    public void A_namespace_that_is_none(string space)
    {
        _folder.SaveModel("m.onnx", "[Layer(2, 2)]");

        Assert.Equal(2, Tool.Run("import", _folder.File("m.onnx"), "--namespace", space, "--output", _folder.Path).ExitCode);
    }

    private static OnnxModel Read(string path) => OnnxModel.Read(path);
}
