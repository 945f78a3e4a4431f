namespace NetGen.Integration.Tests.Losses;

/// <summary>Weights of samples and of classes in Fit.</summary>
public sealed class FitWeightTests : IDisposable
{
    private const int Rows = 50;

    private static readonly float[] Features = RandomData.Values(Rows * 64);
    private static readonly int[] Labels = [.. RandomData.Values(Rows, 2).Select(value => (int)((value + 1) * 5))];
    private static readonly float[] Weights = [.. RandomData.Values(Rows, 3).Select(MathF.Abs)];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Equal_weights_give_the_bits_of_none()
    {
        var (plain, losses) = Fitted(new());

        Assert.Equal((plain, losses), Fitted(new() { SampleWeights = [.. Enumerable.Repeat(1f, Rows)], ClassWeights = [.. Enumerable.Repeat(2f, 10)] }), Same);
    }

    /// <summary>One batch holds them all, since batches are divided by the sum of their own weights.</summary>
    [Fact]
    public void A_row_of_weight_2_counts_as_two()
    {
        var repeated = Dataset.FromLabels([.. Features, .. Features[^128..]], 64, [.. Labels, .. Labels[^2..]], 10);

        var (expected, expectedLosses) = Fitted(new() { BatchSize = Rows + 2 }, repeated);
        var (actual, losses) = Fitted(new() { BatchSize = Rows, SampleWeights = [.. Enumerable.Repeat(1f, Rows - 2), 2, 2] });

        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Assert.All(expectedLosses.Zip(losses), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void Weights_of_classes_are_those_of_their_samples()
    {
        float[] ofClasses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

        Assert.Equal(
            Fitted(new() { SampleWeights = [.. Labels.Zip(Weights, (label, weight) => ofClasses[label] * weight)] }),
            Fitted(new() { SampleWeights = Weights, ClassWeights = ofClasses }), Same);
    }

    [Fact]
    public void A_network_with_one_output_has_two_classes()
    {
        var data = Dataset.FromLabels(RandomData.Values(Rows * 7), 7, RandomData.Classes(Rows, 2));
        var (ofClasses, ofSamples) = (new Judge(1), new Judge(1));

        ofClasses.Fit(data, new Adam(), new() { ClassWeights = [1, 3] });
        ofSamples.Fit(data, new Adam(), new() { SampleWeights = [.. Enumerable.Range(0, Rows).Select(row => row % 2 == 0 ? 1f : 3f)] });

        Assert.Equal(Memory(ofSamples), Memory(ofClasses));
    }

    [Fact]
    public void Batches_without_weight_are_left_out()
    {
        FitOptions Options(int count) => new() { Shuffle = false, BatchSize = 20, SampleWeights = [.. Weights[..20], .. new float[count - 20]] };

        Assert.Equal(Fitted(Options(20), Data().Take(20)), Fitted(Options(Rows)), Same);
    }

    [Fact]
    public void The_training_loss_is_weighted_and_the_validation_loss_is_not()
    {
        var network = new Classifier(1);
        var data = Data();
        var rates = new Sgd(1e-30f);

        var report = network.Fit(data, rates, new() { Epochs = 1, BatchSize = 7, SampleWeights = Weights, Validation = data }).Reports[0];

        var losses = Enumerable.Range(0, Rows).Select(row => network.Evaluate(data.Slice(row, 1)).Loss).ToArray();
        Assert.Equal(losses.Zip(Weights, (loss, weight) => loss * weight).Sum() / Weights.Sum(weight => (double)weight), report.TrainingLoss, 1e-5);
        Assert.Equal(losses.Average(), report.ValidationLoss!.Value, 1e-5);
    }

    [Fact]
    public void A_checkpoint_goes_on_with_the_same_weights_only()
    {
        FitOptions Options(int epochs, float[]? weights, string file) =>
            new() { Epochs = epochs, SampleWeights = weights, CheckpointPath = Path.Combine(_folder.FullName, file), Resume = true };
        var whole = Fitted(Options(4, Weights, "whole"));

        Fitted(Options(2, Weights, "part"));
        var other = Assert.Throws<WeightFormatException>(() => Fitted(Options(4, [.. Weights.Reverse()], "part")));
        var none = Assert.Throws<WeightFormatException>(() => Fitted(Options(4, null, "part")));

        Assert.Contains("the hash of the weights of samples", other.Message, StringComparison.Ordinal);
        Assert.Contains("the hash of the weights of samples is none", none.Message, StringComparison.Ordinal);
        Assert.Equal(whole, Fitted(Options(4, Weights, "part")), Same);
    }

    [Fact]
    public void Wrong_weights_are_refused_with_numbers_and_change_nothing()
    {
        var network = new Classifier(1);
        var before = Memory(network);
        void AssertRefused(string first, string second, FitOptions options)
        {
            var error = Assert.Throws<ArgumentException>(nameof(options), () => network.Fit(Data(), new Adam(), options));
            Assert.Contains(first, error.Message, StringComparison.Ordinal);
            Assert.Contains(second, error.Message, StringComparison.Ordinal);
        }

        AssertRefused("50 rows", "49 weights", new() { SampleWeights = Weights[1..] });
        AssertRefused("row 49", "-1", new() { SampleWeights = [.. Weights[1..], -1] });
        AssertRefused("row 0", "NaN", new() { SampleWeights = [float.NaN, .. Weights[1..]] });
        AssertRefused("all 50 rows", "are 0", new() { SampleWeights = new float[50] });
        AssertRefused("10 classes", "11 classes", new() { ClassWeights = new float[11] });
        AssertRefused("class 3", "Infinity", new() { ClassWeights = [1, 1, 1, float.PositiveInfinity, 1, 1, 1, 1, 1, 1] });
        AssertRefused("all 10 classes", "are 0", new() { ClassWeights = new float[10] });
        AssertRefused($"class {Labels[0]}", "1E+30", new() { ClassWeights = [.. Enumerable.Repeat(1e30f, 10)], SampleWeights = [.. Enumerable.Repeat(1e30f, Rows)] });
        AssertRefused("all 50 rows", "are 0", new() { ClassWeights = [.. Enumerable.Repeat(1e-30f, 10)], SampleWeights = [.. Enumerable.Repeat(1e-30f, Rows)] });
        Assert.Equal(before, Memory(network));

        var values = Dataset.FromTargets(RandomData.Values(Rows * 20), 20, RandomData.Values(Rows * 2), 2);
        var targets = Assert.Throws<ArgumentException>("options", () => new Mixture().Fit(values, new Adam(), new() { ClassWeights = [1, 2] }));
        Assert.Contains("data set has targets", targets.Message, StringComparison.Ordinal);
    }

    private static Dataset Data() => Dataset.FromLabels(Features, 64, Labels, 10);

    private static (float[] Memory, double[] Losses) Fitted(FitOptions options, Dataset? data = null)
    {
        var network = new Classifier(1);
        var result = network.Fit(data ?? Data(), new Adam(0.01f), options);
        return (Memory(network), [.. result.Reports.Select(report => report.TrainingLoss)]);
    }

    private static bool Same((float[] Memory, double[] Losses) first, (float[] Memory, double[] Losses) second) =>
        first.Memory.SequenceEqual(second.Memory) && first.Losses.SequenceEqual(second.Losses);

    private static float[] Memory<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork> => network.Parameters.Memory.Span.ToArray();
}
