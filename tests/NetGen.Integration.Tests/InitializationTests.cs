namespace NetGen.Integration.Tests;

public class InitializationTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bits_however_it_is_given()
    {
        var initialized = new Mixture();
        initialized.Initialize(5);

        Assert.Equal(Bits(new Mixture(5)), Bits(initialized));
        Assert.Equal(Bits(new Mixture(5)), Bits(Create<Mixture>(5)));
        Assert.Equal(Bits(new Mixture(0)), Bits(new Mixture()));
        Assert.NotEqual(Bits(new Mixture(5)), Bits(new Mixture(6)));
    }

    [Fact]
    public void A_users_own_constructor_gets_weights()
    {
        var network = new OwnConstructor("mine");

        Assert.Equal("mine", network.Label);
        Assert.Equal(Bits(new OwnConstructor()), Bits(network));
        Assert.NotEqual(0, Weight(network.Layers[0])[0]);
    }

    [Fact]
    public void A_constructor_that_begins_with_a_generated_one_gets_its_weights()
    {
        var network = new ChainedConstructor("mine", 5);

        Assert.Equal("mine", network.Label);
        Assert.Equal(Bits(new ChainedConstructor(5)), Bits(network));
        Assert.Equal(Bits(Create<ChainedConstructor>(5)), Bits(network));
    }

    [Fact]
    public void Weights_that_are_about_to_be_loaded_are_not_drawn()
    {
        Assert.All(Bits(CreateEmpty<Mixture>()), bits => Assert.Equal(0, bits));
        Assert.All(Bits(CreateEmpty<ChainedConstructor>()), bits => Assert.Equal(0, bits));
        Assert.Equal(Bits(new OwnConstructor()), Bits(CreateEmpty<OwnConstructor>()));
    }

    [Fact]
    public void Layers_are_read_and_written_in_logical_order()
    {
        var layer = new Mixture().Layers[2];
        var weight = RandomData.Values(3 * 33);

        layer.SetWeight(weight);

        Assert.Equal(weight, Weight(layer));
        Assert.Contains("has 99 weights, but the span holds 98",
            Assert.Throws<ArgumentException>(() => layer.SetWeight(new float[98])).Message, StringComparison.Ordinal);
        Assert.Equal(weight, Weight(layer));
    }

    [Fact]
    public void Zero_hidden_weights_with_ReLU_have_no_gradient_at_all()
    {
        var network = new ZeroHidden();
        var trainer = network.CreateTrainer(new Sgd(), 12);

        trainer.Backward(RandomData.Values(96), RandomData.Classes(12, 3));

        foreach (var layer in network.Layers.Take(2))
        {
            var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
            trainer.CopyWeightGradientTo(layer.Index, weight);
            Assert.All(weight, gradient => Assert.Equal(0, gradient));
        }
    }

    [Fact]
    public void Two_constant_layers_stay_symmetric_for_ever()
    {
        var network = new ConstantTwice();
        Train(network.CreateTrainer(new Adam(0.01f), 12));

        Assert.Single(Rows(network.Layers[0]));
        Assert.All(Weight(network.Layers[1]).Chunk(6), row => Assert.Single(row.Distinct()));
    }

    [Fact]
    public void A_random_second_layer_breaks_the_symmetry_of_a_constant_first()
    {
        var network = new ConstantOnce();
        Train(network.CreateTrainer(new Adam(0.01f), 12));

        Assert.Equal(6, Rows(network.Layers[0]).Count);
    }

    [Fact]
    public void Neurons_that_start_identical_do_not_move_along_one_direction()
    {
        var network = new ConstantOnce();
        var trainer = network.CreateTrainer(new Sgd(), 12);
        trainer.Backward(RandomData.Values(96), RandomData.Classes(12, 3));
        var gradient = new float[6 * 8];
        trainer.CopyWeightGradientTo(0, gradient);

        var (first, second) = (gradient[..8], gradient[8..16]);
        var cosine = Dot(first, second) / Math.Sqrt(Dot(first, first) * Dot(second, second));
        Assert.InRange(Math.Abs(cosine), 0, 0.999);
    }

    [Fact]
    public void Dropout_breaks_the_symmetry_of_two_constant_layers()
    {
        var network = new ConstantAroundDropout();
        Train(network.CreateTrainer(new Adam(0.01f), 12));

        Assert.Equal(6, Rows(network.Layers[0]).Count);
    }

    [Fact]
    public void Two_zero_layers_stop_themselves_and_all_before()
    {
        var network = new ZeroTwice();
        var before = network.Layers.Select(Weight).ToList();
        Train(network.CreateTrainer(new Adam(0.01f), 12));

        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(before[i], Weight(network.Layers[i])));
    }

    private static void Train(ITrainer trainer)
    {
        for (var step = 0; step < 100; step++)
        {
            trainer.Step(RandomData.Values(96), RandomData.Classes(12, 3));
        }
    }

    private static double Dot(float[] left, float[] right) => left.Zip(right, (a, b) => (double)a * b).Sum();

    /// <summary>The different rows of a weight matrix, bit by bit.</summary>
    private static HashSet<string> Rows(NetworkLayer layer) =>
        [.. Weight(layer).Chunk(layer.Info.Inputs).Select(row => string.Join(',', row.Select(BitConverter.SingleToInt32Bits)))];

    private static float[] Weight(NetworkLayer layer)
    {
        var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
        layer.CopyWeightTo(weight);
        return weight;
    }

    private static TNetwork Create<TNetwork>(ulong seed) where TNetwork : class, INetwork<TNetwork> => TNetwork.Create(seed);

    private static TNetwork CreateEmpty<TNetwork>() where TNetwork : class, INetwork<TNetwork> => TNetwork.CreateEmpty();

    private static float[] Bits<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork> =>
        network.Parameters.Memory.Span.ToArray();
}
