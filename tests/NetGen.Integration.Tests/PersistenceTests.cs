namespace NetGen.Integration.Tests;

/// <summary>Files of generated networks: the syntax that users write, and every storage layout.</summary>
public sealed partial class PersistenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Static_Load_gives_the_declared_class()
    {
        var path = Path.Combine(_folder, "mixed.safetensors");
        var net = new MixedNet(3);
        net.Save(path, new() { SelfTestInput = RandomData.Values(MixedNet.InputSize) });

        MixedNet loaded = MixedNet.Load(path, new() { Verify = true });
        MixedNet ofDerived = DerivedNet.Load(path);

        Assert.Equal(Bits(net), Bits(loaded));
        Assert.Equal(Bits(net), Bits(ofDerived));
    }

    [Fact]
    public void Nested_and_generic_networks_load_too()
    {
        var path = Path.Combine(_folder, "generic.safetensors");
        var net = new GenericNet<string>(4);
        net.Save(path);

        Assert.Equal(Bits(net), Bits(GenericNet<string>.Load(path)));
        Assert.Equal(Bits(net), Bits(LoadAny<GenericNet<string>>(path)));
    }

    [Fact]
    public void A_named_layer_names_its_tensors()
    {
        using var stream = new MemoryStream();
        new MixedNet().Save(stream);
        stream.Position = 0;

        Assert.Equal(
            ["encoder.0.weight", "layer2.weight", "layer2.bias", "layer3.weight", "layer3.bias"],
            WeightFileHeader.Read(stream).Tensors.Select(tensor => tensor.Name));
    }

    private static TNetwork LoadAny<TNetwork>(string path) where TNetwork : class, INetwork<TNetwork> => NetworkFiles.Load<TNetwork>(path);

    private static int[] Bits<TNetwork>(INetwork<TNetwork> net) where TNetwork : class, INetwork<TNetwork> =>
        [.. net.Parameters.Memory.Span.ToArray().Select(BitConverter.SingleToInt32Bits)];

    /// <summary>Panels of 32 and of 16, rows; a layer without bias; a name with a dot.</summary>
    [Layer(40, 70, Act = Act.Tanh, Bias = false, Name = "encoder.0")]
    [Layer(70, 33, Act = Act.ReLU)]
    [Layer(33, 1)]
    private partial class MixedNet;

    private sealed class DerivedNet : MixedNet;

    [Layer(3, 2)]
    private sealed partial class GenericNet<T>;
}
