using NetGen.Onnx.Tests;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Tool.Tests;

/// <summary>Networks over images: the written declaration compiles, takes the written weights and the very rows that the model takes.</summary>
public sealed class ImportImageTests : IDisposable
{
    /// <summary>Some of ONNX's expected outputs are written with four digits.</summary>
    private const float Tolerance = 1e-4f;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ONNXs_own_cases_become_networks_of_the_expected_outputs() => RequireAgreement(
        ConformanceFiles.Names.Except(ConformanceFiles.Refused), ConformanceFiles.ModelOf, (name, info) => ConformanceFiles.ValuesOf(name, info.InputSize, info.OutputSize));

    [Fact]
    public void Exporters_files_become_networks_of_the_same_outputs() => RequireAgreement(ImageFixtures.Names, ImageFixtures.ModelOf, (name, _) => ImageFixtures.ValuesOf(name));

    [Theory]
    [InlineData("LeNet.pytorch", """
        [Input(14, 14, 1, ChannelsFirst = true)]
        [Conv2D(1, 4, 3, Padding = 1, Act = ReLU, Name = "conv1")]
        [MaxPool2D(2)]
        [Conv2D(4, 6, 3, Act = ReLU, Name = "conv2")]
        [MaxPool2D(2)]
        [Layer(24, 10, Act = ReLU, Name = "fc1")]
        [Layer(10, 3, Act = Softmax, Name = "fc2")]
        """)]
    [InlineData("Residual.keras", """
        [Input(8, 7, 3)]
        [Conv2D(3, 6, 3, Stride = 2, Padding = 1, Act = SiLU, Name = "conv2d")]
        [Conv2D(6, 6, 3, KernelWidth = 1, Padding = 1, PaddingWidth = 0, Groups = 2, Act = Tanh, Name = "conv2d_1")]
        [DepthwiseConv2D(6, 3, Dilation = 2, Padding = 2, From = "conv2d", Name = "depthwise_conv2d")]
        [Add("conv2d_1")]
        [Add("conv2d", Act = HardSwish)]
        [AveragePool2D(3, Stride = 2, Padding = 1, Ceiling = true, Name = "average_pooling2d")]
        [GlobalAveragePool(Name = "Mean")]
        [Layer(6, 4, Name = "dense")]
        """)]
    public void The_declaration_says_what_the_file_says(string name, string declaration)
    {
        Assert.Equal(0, Tool.Run("import", ImageFixtures.ModelOf(name), "--class", "Imported", "--output", _folder.Path).ExitCode);

        Assert.Contains(declaration.ReplaceLineEndings("\n"), File.ReadAllText(_folder.File("Imported.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_declared_leaves_no_file()
    {
        var result = Tool.Run("import", ConformanceFiles.ModelOf("maxpool_2d_same_lower"), "--output", _folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("has a padding of 1 above, 1 left, 0 below, 0 right", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    /// <summary>Imports all, compiles their declarations at once, and compares what they give.</summary>
    private void RequireAgreement(IEnumerable<string> names, Func<string, string> modelOf, Func<string, NetworkInfo, (float[] Inputs, float[] Outputs)> valuesOf)
    {
        var imported = names.Select((name, index) => (Name: name, Class: FormattableString.Invariant($"Net{index:000}"))).ToArray();
        Assert.NotEmpty(imported);
        foreach (var (name, type) in imported)
        {
            Assert.Equal((0, ""), Tool.Run("import", modelOf(name), "--class", type, "--output", _folder.Path) is var result ? (result.ExitCode, result.Error) : default);
        }

        var sources = imported.SelectMany(pair => File.ReadLines(_folder.File($"{pair.Class}.cs"))).ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal));
        var networks = NetworkCompiler.Compile(string.Join('\n', sources[true].Distinct().Concat(sources[false])));
        Assert.Equal(imported.Select(pair => pair.Class), networks.Select(network => network.Info.Name));
        foreach (var ((name, type), network) in imported.Zip(networks))
        {
            network.LoadWeights(_folder.File($"{type}.safetensors"), new() { Verify = true });
            var (inputs, outputs) = valuesOf(name, network.Info);

            OnnxRuntime.RequireClose(outputs, network.Forward(inputs), Tolerance, name);
        }
    }
}
