using System.Globalization;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests;

/// <summary>
/// Files of PyTorch's exporter, and as tf2onnx writes Keras models, for each activation; the outputs are PyTorch's. Fixtures/make.py makes them.
/// </summary>
public class FixtureTests
{
    private const int Inputs = 4;
    private const int Rows = 8;
    private const float Tolerance = 1e-5f;

    private static readonly Dictionary<string, float[]> Expected = File.ReadLines(FixtureFiles.PathOf("expected.txt")).Select(line => line.Split(' '))
        .ToDictionary(parts => parts[0], parts => parts.Skip(1).Select(part => float.Parse(part, CultureInfo.InvariantCulture)).ToArray());

    [Theory]
    [MemberData(nameof(FixtureFiles.All), MemberType = typeof(FixtureFiles))]
    public void They_load_and_give_PyTorchs_outputs(string exporter, Act activation)
    {
        var network = NetworkCompiler.CompileOne($"[Layer(4, 6, Act = Act.{activation}{Slope(activation)})] [Layer(6, 3)]");

        network.LoadOnnx(FixtureFiles.PathOf(exporter, $"{activation}.onnx"));

        var (inputs, outputs) = (Expected[$"{activation}"][..(Rows * Inputs)], Expected[$"{activation}"][(Rows * Inputs)..]);
        OnnxRuntime.RequireClose(outputs, network.Forward(inputs), Tolerance, $"{exporter} {activation}");
    }

    [Theory]
    [MemberData(nameof(FixtureFiles.All), MemberType = typeof(FixtureFiles))]
    public void Their_layers_are_read_with_names_and_activations(string exporter, Act activation)
    {
        var layers = OnnxModel.Read(FixtureFiles.PathOf(exporter, $"{activation}.onnx")).ReadLayers();

        Assert.Equal(exporter == "pytorch" ? ["hidden", "head"] : ["dense", "dense_1"], layers.Select(layer => layer.Name));
        Assert.Equal([activation, Act.Linear], layers.Select(layer => layer.Activation));
        Assert.Equal(activation switch { Act.LeakyReLU => 0.2f, Act.ELU => 0.7f, _ => 0 }, layers[0].Slope);
        Assert.All(layers, layer => Assert.True(layer.HasBias));
    }

    /// <summary>No activation is taken for another one.</summary>
    [Theory]
    [MemberData(nameof(FixtureFiles.All), MemberType = typeof(FixtureFiles))]
    public void They_do_not_load_into_a_network_of_another_activation(string exporter, Act activation)
    {
        var other = (Act)(((int)activation + 1) % Enum.GetValues<Act>().Length);
        var network = NetworkCompiler.CompileOne($"[Layer(4, 6, Act = Act.{other})] [Layer(6, 3)]");
        var before = network.Memory;

        var exception = Assert.Throws<WeightFormatException>(() => network.LoadOnnxWeights(FixtureFiles.PathOf(exporter, $"{activation}.onnx")));

        Assert.Contains($"has the activation {activation}", exception.Reason, StringComparison.Ordinal);
        Assert.Contains($"but {other}", exception.Reason, StringComparison.Ordinal);
        Assert.Equal(before, network.Memory);
    }

    private static string Slope(Act activation) => activation switch { Act.LeakyReLU => ", Slope = 0.2", Act.ELU => ", Slope = 0.7", _ => "" };
}
