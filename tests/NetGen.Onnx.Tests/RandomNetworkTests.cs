using CsCheck;
using NetGen.Generator.Tests;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests;

/// <summary>Random networks of all activations, with branches and over images: what they export agrees with ONNX Runtime, and loads again bit for bit.</summary>
[Trait(Speed.Trait, Speed.Slow)]
public class RandomNetworkTests
{
    private const int Chains = 100;
    private const int Branched = 100;
    private const int Images = 150;
    private const int Count = Chains + Branched + Images;
    private const int Rows = 7;
    private const float Tolerance = 1e-5f;

    /// <summary>The same networks in every run.</summary>
    private const string Seed = "0000KOIPe036";

    private static readonly Lazy<IReadOnlyList<TestedNetwork>> Networks = new(() =>
        NetworkCompiler.Compile("using NetGen;\n" + string.Join('\n', RandomDeclarations.Declaration.Array[Chains].Generate(PCG.Parse(Seed), null, out _)
            .Concat(BranchedDeclarations.Declaration.Array[Branched].Generate(PCG.Parse(Seed), null, out _))
            .Concat(ImageDeclarations.Declaration.Array[Images].Generate(PCG.Parse(Seed), null, out _)).Select(Declare))));

    [Fact]
    public void All_activations_are_among_them() =>
        Assert.Equal(Enum.GetValues<Act>(), Networks.Value.SelectMany(network => network.Info.Layers).Select(layer => layer.Activation).Distinct().Order());

    [Fact]
    public void All_kinds_of_layers_are_among_them() =>
        Assert.Equal(LayerKinds.Names.Order(), Networks.Value.SelectMany(network => network.Info.Layers).Select(layer => layer.Kind).Distinct().Order());

    [Fact]
    public void Exported_networks_give_the_outputs_of_Forward_in_ONNX_Runtime()
    {
        for (var i = 0; i < Count; i++)
        {
            var network = Prepare(i);
            var inputs = Values(Rows * network.Info.InputSize, 1.5, (ulong)i);

            OnnxRuntime.RequireClose(OnnxRuntime.Run(network.ToOnnx(), inputs, ImageExportTests.ShapeOf(network.Info, Rows)), network.Forward(inputs), Tolerance, Describe(network));
        }
    }

    [Fact]
    public void Exported_networks_load_again_bit_for_bit()
    {
        for (var i = 0; i < Count; i++)
        {
            var network = Prepare(i);
            var (before, model) = (network.Memory, network.ToOnnx());
            network.Create(999);
            Assert.True(before.Length == 0 || !before.AsSpan().SequenceEqual(network.Memory));

            network.Load(model);

            Assert.True(before.AsSpan().SequenceEqual(network.Memory), Describe(network));
            Assert.Equal(model, network.ToOnnx());
        }
    }

    /// <summary>Every second network has slopes of its own.</summary>
    private static string Declare(string declaration, int index)
    {
        var withSlopes = index % 2 == 0 ? declaration
            : declaration.Replace("Act.LeakyReLU", "Act.LeakyReLU, Slope = 0.3", StringComparison.Ordinal).Replace("Act.ELU", "Act.ELU, Slope = 1.7", StringComparison.Ordinal);
        return $"{withSlopes} public partial class Net{index:000};";
    }

    /// <summary>A network with drawn biases too; initial ones are zero.</summary>
    private static TestedNetwork Prepare(int index)
    {
        var network = Networks.Value[index];
        network.Create((ulong)index);
        foreach (var layer in network.Parameters.Layers.Where(layer => layer.Info.HasBias))
        {
            layer.SetBias(Values(layer.Tensors[TensorNames.Bias].Count, 0.5, (ulong)(1000 * index + layer.Index)));
        }

        return network;
    }

    private static float[] Values(int count, double scale, ulong seed)
    {
        var random = new RandomSource(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(scale * (2 * random.NextDouble() - 1)))];
    }

    private static string Describe(TestedNetwork network) =>
        string.Join(", ", network.Info.Layers.Select(layer =>
            $"{layer.Kind} {string.Join('x', layer.InputShape)} -> {string.Join('x', layer.OutputShape)} {layer.Window} {layer.Activation} {layer.Slope}{(layer.HasBias ? "" : " without bias")} {string.Join(" and ", layer.Sources)}"));
}
