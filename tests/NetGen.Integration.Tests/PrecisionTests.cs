namespace NetGen.Integration.Tests;

/// <summary>When a network computes with narrow weights, and what they change.</summary>
public sealed class PrecisionTests
{
    private readonly float[] _input = RandomData.Values(90);

    [Fact]
    public void The_declaration_says_what_stays_in_32_bits()
    {
        Assert.Equal(Precision.Int8, Int8Net.Info.Precision);
        Assert.Equal([Precision.Int8, Precision.Float32], Int8Net.Info.Layers.Select(layer => layer.Precision));
        Assert.Equal([Precision.BFloat16, Precision.Float32], BFloat16Net.Info.Layers.Select(layer => layer.Precision));
        Assert.Equal(Precision.Float32, Float32Net.Info.Precision);
        Assert.Equal([Precision.Float32, Precision.Float32], TinyInt8Net.Info.Layers.Select(layer => layer.Precision));
    }

    [Fact]
    public void Until_it_is_quantized_a_network_computes_in_32_bits()
    {
        var net = new Int8Net(3);

        Assert.False(net.IsQuantized);
        Assert.Equal(Outputs(new Float32Net(3)), Outputs(net));
        net.Quantize();
        Assert.True(net.IsQuantized);
        Assert.NotEqual(Outputs(new Float32Net(3)), Outputs(net));
    }

    [Fact]
    public void Rounding_moves_the_outputs_by_little()
    {
        var expected = Outputs(new Float32Net(3));
        AssertNear(expected, Outputs(Quantized(new BFloat16Net(3))), 0.005);
        AssertNear(expected, Outputs(Quantized(new Int8Net(3))), 0.02);

        static void AssertNear(float[] expected, float[] actual, double distance) =>
            Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - distance, pair.First + distance));
    }

    [Fact]
    public void Classify_computes_as_Forward_does()
    {
        var (net, other) = (Quantized(new Int8Net(3)), new Float32Net(3));
        for (var i = 0; i < 50; i++)
        {
            var input = RandomData.Values(90, (ulong)i);
            var outputs = new float[5];
            net.Forward(input, outputs);
            Assert.Equal(outputs.IndexOf(outputs.Max()), net.Classify(input));
        }

        Assert.Equal(other.Classify(_input), new Int8Net(3).Classify(_input));
    }

    public static TheoryData<string> Changes => [.. ChangesByName.Keys];

    private static Dictionary<string, Action<Int8Net>> ChangesByName { get; } = new()
    {
        ["SetWeight"] = net => net.Layers[1].SetWeight(RandomData.Values(320, 7)),
        ["SetBias"] = net => net.Layers[0].SetBias(RandomData.Values(64, 7)),
        ["Initialize"] = net => net.Initialize(9),
        ["Step"] = net => net.CreateTrainer(new Sgd(0.1f), 1).Step(RandomData.Values(90, 7), [1]),
        ["Step with clipping"] = net =>
        {
            var trainer = net.CreateTrainer(new Sgd(0.1f), 1);
            trainer.MaxGradientNorm = 1;
            trainer.Step(RandomData.Values(90, 7), [1]);
        },
        ["Fit"] = net => net.Fit(Dataset.FromLabels(RandomData.Values(180, 7), 90, [1, 2], 5), new Sgd(0.1f), new() { Epochs = 1, BatchSize = 2 }),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_the_weights_leads_back_to_32_bits_until_they_are_rounded_anew(string change)
    {
        var net = Quantized(new Int8Net(3));
        var unchanged = new Int8Net(3);
        ChangesByName[change](net);
        ChangesByName[change](unchanged);

        Assert.False(net.IsQuantized);
        Assert.Equal(Outputs(unchanged), Outputs(net));
        Assert.Equal(Outputs(Quantized(unchanged)), Outputs(Quantized(net)));
    }

    [Fact]
    public void Reading_weights_and_computing_gradients_changes_nothing()
    {
        var net = Quantized(new Int8Net(3));
        net.CreateTrainer(new Sgd(), 1).Backward(_input, [1]);
        net.Layers[0].CopyWeightTo(new float[90 * 64]);

        Assert.True(net.IsQuantized);
    }

    [Fact]
    public void Loading_quantizes_and_files_hold_32_bits()
    {
        var net = Quantized(new Int8Net(3));
        using var file = new MemoryStream();
        net.Save(file, new() { SelfTestInput = _input });
        Assert.True(net.IsQuantized);

        // The self-test is that of the weights as they are stored: it holds whatever the reader's precision.
        file.Position = 0;
        var same = NetworkFiles.Load<Float32Net>(file, new() { Verify = true });
        file.Position = 0;
        var loaded = Int8Net.Load(file, new() { Verify = true });
        Assert.Equal(Outputs(new Float32Net(3)), Outputs(same));
        Assert.True(loaded.IsQuantized);
        Assert.Equal(Outputs(net), Outputs(loaded));

        var other = new Int8Net(8);
        file.Position = 0;
        other.LoadWeights(file);
        Assert.True(other.IsQuantized);
        Assert.Equal(Outputs(net), Outputs(other));
    }

    [Fact]
    public void A_file_that_fails_its_self_test_leaves_the_narrow_weights_as_they_were()
    {
        using var file = new MemoryStream();
        var source = new Int8Net(5);
        source.Save(file, new() { SelfTestInput = _input });
        var text = System.Text.Encoding.Latin1.GetString(file.ToArray());
        var at = text.IndexOf("netgen.selftest.output\":\"0.", StringComparison.Ordinal) + "netgen.selftest.output\":\"0.".Length;
        var bytes = file.ToArray();
        bytes[at] = (byte)(bytes[at] == '9' ? '1' : bytes[at] + 1);

        var net = Quantized(new Int8Net(3));
        var before = Outputs(net);
        Assert.Throws<WeightFormatException>(() => net.LoadWeights(new MemoryStream(bytes), new() { Verify = true }));

        Assert.True(net.IsQuantized);
        Assert.Equal(before, Outputs(net));
    }

    [Fact]
    public void Without_the_32_bit_weights_a_network_can_only_compute()
    {
        var net = new Int8Net(3);
        var trainer = net.CreateTrainer(new Sgd(), 1);
        net.Quantize(keepFloat32: false);
        var outputs = Outputs(net);

        Assert.Equal(Outputs(Quantized(new Int8Net(3))), outputs);
        foreach (var call in new Action[]
        {
            () => net.Quantize(), () => net.Initialize(1), () => net.Save(Stream.Null), () => net.Save(Stream.Null, new() { SelfTestInput = _input }),
            () => net.Layers[0].CopyWeightTo(new float[90 * 64]), () => net.Layers[0].SetBias(new float[64]), () => trainer.Step(_input, [1]),
            () => net.CreateTrainer(new Sgd(), 1),
        })
        {
            var exception = Assert.Throws<InvalidOperationException>(call);
            Assert.Equal(
                "Network 'Int8Net' has given up its 32-bit weights (Quantize with keepFloat32: false), so it can only compute: create or load another one to train, to save or to read weights.",
                exception.Message);
        }

        Assert.True(net.IsQuantized);
        Assert.Equal(outputs, Outputs(net));
    }

    [Fact]
    public async Task Threads_may_compute_while_another_quantizes()
    {
        var net = new Int8Net(3);
        var (wide, narrow) = (Outputs(net), Outputs(Quantized(new Int8Net(3))));
        var bias = new float[64];
        net.Layers[0].CopyBiasTo(bias);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                var outputs = Outputs(net);
                Assert.True(outputs.AsSpan().SequenceEqual(wide) || outputs.AsSpan().SequenceEqual(narrow));
            }
        })).ToArray();

        for (var i = 0; i < 200; i++)
        {
            net.Quantize();
            net.Layers[0].SetBias(bias);
        }

        net.Quantize(keepFloat32: false);
        Assert.Equal(narrow, Outputs(net));
        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public void A_network_declared_in_32_bits_cannot_be_quantized() => Assert.Equal(
        "Network 'Float32Net' is declared with 32-bit weights: write [Network(Precision = Precision.BFloat16)] or Int8 to quantize it.",
        Assert.Throws<InvalidOperationException>(() => new Float32Net().Quantize()).Message);

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Weights_that_are_not_finite_are_refused(float weight)
    {
        var net = Quantized(new BFloat16Net(3));
        var weights = new float[90 * 64];
        weights[7] = weight;
        net.Layers[0].SetWeight(weights);

        Assert.Equal(
            "Network 'BFloat16Net' cannot be quantized: Layer 'layer1' is the first whose parameters are no longer finite.",
            Assert.Throws<InvalidOperationException>(() => net.Quantize()).Message);
        Assert.False(net.IsQuantized);
    }

    [Fact]
    public void A_network_that_is_too_small_computes_as_before()
    {
        var net = new TinyInt8Net(3);
        net.Quantize(keepFloat32: false);

        Assert.False(net.IsQuantized);
        Assert.Equal(3 * 4, net.Layers[0].Info.Inputs * net.Layers[0].Info.Outputs);
        net.Layers[0].CopyWeightTo(new float[12]);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var wide = new WideInt8Net();
        wide.Quantize(keepFloat32: false);
        AssertNothingAllocated(Quantized(new Int8Net()), 90, 5);
        AssertNothingAllocated(Quantized(new BFloat16Net()), 90, 5);
        AssertNothingAllocated(wide, 70, 64);
    }

    private static void AssertNothingAllocated<TNetwork>(INetwork<TNetwork> net, int inputs, int outputs) where TNetwork : class, INetwork<TNetwork>
    {
        foreach (var rows in (int[])[1, 3, 50])
        {
            var (input, output) = (RandomData.Values(rows * inputs), new float[rows * outputs]);
            Allocations.AssertNone(() => net.Forward(input, output));
        }
    }

    private static TNetwork Quantized<TNetwork>(TNetwork net) where TNetwork : class, INetwork<TNetwork>
    {
        net.Quantize();
        return net;
    }

    private float[] Outputs<TNetwork>(INetwork<TNetwork> net) where TNetwork : class, INetwork<TNetwork>
    {
        var outputs = new float[5];
        net.Forward(_input, outputs);
        return outputs;
    }
}
