using NetGen.Tests.Data;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Training;

public class FitErrorTests
{
    [Fact]
    public void A_diverging_training_names_epoch_and_layer_and_goes_back()
    {
        var net = new PlainNetwork<LineShape>(1);
        var before = new List<float[]> { net.Parameters.Memory.Span.ToArray() };

        var error = Assert.Throws<TrainingDivergedException>(() => net.Fit(
            Dataset.FromTargets([1, 2], 1, [1, 1, 2, 2], 2), new Sgd(50), new()
            {
                Epochs = 100,
                Progress = _ => before.Add(net.Parameters.Memory.Span.ToArray()),
            }));

        Assert.Equal(before.Count, error.Epoch);
        Assert.True(error.Epoch > 1);
        Assert.Equal(before[^1], net.Parameters.Memory.Span.ToArray());
        Assert.StartsWith($"Training of 'Line' diverged in epoch {error.Epoch}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"layer '{error.Layer}'", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Lower the learning rate (it is 50)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300_000, 100_000, 0.1f)]
    [InlineData(0, 30, 0.5f)]
    [InlineData(0, 1e30, 1e-6f)]
    public void Large_targets_that_a_training_diverges_by_are_named(double mean, double std, float rate)
    {
        var error = Diverge(mean, std, rate);

        Assert.Contains(" The first loss was ", error.Message, StringComparison.Ordinal);
        Assert.Contains($", since the targets of output 0 (counted from 0) have mean {ValueText.Of(mean)} and standard deviation {ValueText.Of(std)}, but the network starts with outputs of mean ", error.Message, StringComparison.Ordinal);
        Assert.Contains("write 'var scaling = Standardizer.FitTargets(data);'", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(FormattableString.Invariant($". Or lower the learning rate (it is {rate}), set MaxGradientNorm, or standardize the inputs."), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 9)]
    [InlineData(1e-4, 1e-4)]
    public void Others_are_not_blamed(double mean, double std)
    {
        var error = Diverge(mean, std, rate: 50);

        Assert.DoesNotContain("targets", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Lower the learning rate (it is 50), set MaxGradientNorm, or standardize the inputs.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "hidden")]
    [InlineData(1, "head")]
    public void The_first_layer_with_a_parameter_that_is_not_finite_is_named(int layer, string name)
    {
        var net = new PlainNetwork<LineShape>(1);
        net.Parameters.Layers[layer].SetWeight(layer == 0 ? [float.NaN] : [1, float.NaN]);

        var error = Assert.Throws<TrainingDivergedException>(() => net.Fit(Dataset.FromTargets([1], 1, [1, 1], 2), new Sgd()));

        Assert.Equal((1, name), (error.Epoch, error.Layer));
        Assert.Contains($"the loss is NaN. Layer '{name}' is the first whose parameters are no longer finite.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void When_only_the_outputs_overflow_the_layer_with_the_largest_parameter_is_named()
    {
        var net = new PlainNetwork<LineShape>(1);
        net.Parameters.Layers[1].SetWeight([1, -3e38f]);
        net.Parameters.Layers[0].SetBias([1000]);

        var error = Assert.Throws<TrainingDivergedException>(() => net.Fit(Dataset.FromTargets([1], 1, [1, 1], 2), new Sgd()));

        Assert.Equal("head", error.Layer);
        Assert.Contains("All parameters are finite, the largest, ±3E+38, in layer 'head'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_overflows_in_the_very_last_step_is_found()
    {
        var net = new PlainNetwork<LineShape>(1);
        var before = net.Parameters.Memory.Span.ToArray();

        var error = Assert.Throws<TrainingDivergedException>(() => net.Fit(Dataset.FromTargets([1e5f], 1, [1, 1], 2), new Sgd(1e38f), new() { Epochs = 1 }));

        Assert.Contains("a parameter is no longer finite. Layer 'hidden' is the first", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void A_validation_loss_that_is_not_finite_stops_as_well()
    {
        var net = new PlainNetwork<LineShape>(1);
        net.Parameters.Layers[0].SetWeight([2]);

        var error = Assert.Throws<TrainingDivergedException>(() => net.Fit(
            Dataset.FromTargets([1], 1, [1, 1], 2), new Sgd(), new() { Validation = Dataset.FromTargets([3e38f], 1, [1, 1], 2) }));

        Assert.Contains("the validation loss is ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_does_not_fit_is_refused_with_both_numbers()
    {
        AssertRefused<IrisShape>(Dataset.FromLabels([1, 2, 3], 3, [0]), "Network 'Iris' takes 4 inputs, but the data set has 3 features per row.");
        AssertRefused<IrisShape>(Dataset.FromLabels([1, 2, 3, 4], 4, [3]), "Network 'Iris' has 3 outputs, but the data set has 4 classes");
        AssertRefused<IrisShape>(Dataset.FromTargets([1, 2, 3, 4], 4, [1, 0, 0], 3), "softmax cross-entropy, which takes class indices");
        AssertRefused<LineShape>(Dataset.FromTargets([1], 1, [1, 2, 3], 3), "Network 'Line' has 2 outputs, but the data set has 3 targets per row.");
        AssertRefused<GateShape>(Dataset.FromLabels([1, 2], 2, [2]), "Network 'Gate' has one output, which tells 2 classes apart, but the data set has 3");
    }

    /// <summary>Prices read as labels: no class would have a row of its own.</summary>
    [Fact]
    public void More_classes_than_rows_are_taken_for_values() => AssertRefused<GateShape>(
        Dataset.FromLabels([1, 2, 3, 4, 5, 6], 2, [658_689, 120_000, 70_500]),
        "but the data set has 658,690 classes in 3 rows: if the labels are values, such as prices, give them as targets (targetColumns instead of labelColumn); otherwise declare one output per class.");

    [Fact]
    public void Labels_that_do_not_count_from_0_are_named_with_what_to_do()
    {
        const string Cure = "number them from 0 with 'var map = LabelMap.Of(data.Labels)' of the training rows and 'data.MapLabels(map)' of all rows. If the missing ones are classes too, declare one output per class.";
        AssertRefused<IrisShape>(Dataset.FromLabels(new float[12], 4, [1, 3, 2]),
            "Network 'Iris' has 3 outputs, but the data set has 4 classes, since classes are counted from 0. Only 3 labels occur, from 1 to 3: " + Cure);
        AssertRefused<IrisShape>(Dataset.FromLabels(new float[8], 4, [0, 90]),
            "Network 'Iris' has 3 outputs, but the data set has 91 classes, since classes are counted from 0. Only 2 labels occur, from 0 to 90: " + Cure);
        AssertRefused<GateShape>(Dataset.FromLabels(new float[4], 2, [1, 2]),
            "Network 'Gate' has one output, which tells 2 classes apart, but the data set has 3 classes, since classes are counted from 0. Only 2 labels occur, from 1 to 2: number them from 0");
        AssertRefused<IrisShape>(Dataset.FromLabels(new float[16], 4, [0, 1, 2, 3]), "the data set has 4 classes: declare one output per class.");
        AssertRefused<IrisShape>(Dataset.FromLabels(new float[4], 4, [0], classes: 5), "the data set has 5 classes: declare one output per class.");

        var data = Dataset.FromLabels([0, 0, 0, 1], 2, [1, 2]);
        Assert.Equal(10, new PlainNetwork<GateShape>().Fit(data.MapLabels(LabelMap.Of(data.Labels)), new Adam()).EpochsRun);
    }

    [Fact]
    public void Validation_rows_that_do_not_fit_are_refused_before_training()
    {
        var net = new PlainNetwork<IrisShape>();
        var before = net.Parameters.Memory.Span.ToArray();

        Assert.Throws<ArgumentException>(() => net.Fit(Iris.Load(), new Adam(), new() { Validation = Dataset.FromLabels([1, 2], 2, [0]) }));

        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void Early_stopping_without_validation_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new PlainNetwork<IrisShape>().Fit(Iris.Load(), new Adam(), new() { EarlyStopping = new(1) }));

        Assert.Contains("there is no Validation data", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { Epochs = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { BatchSize = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { MaxGradientNorm = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { MaxGradientNorm = float.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStopping(1, -1));
    }

    private static TrainingDivergedException Diverge(double mean, double std, float rate)
    {
        var (low, high) = ((float)(mean - std), (float)(mean + std));
        var net = new PlainNetwork<LineShape>(1);
        return Assert.Throws<TrainingDivergedException>(() => net.Fit(
            Dataset.FromTargets([-1, 1], 1, [low, low, high, high], 2), new Sgd(rate), new() { Epochs = 10_000 }));
    }

    private static void AssertRefused<TShape>(Dataset data, string message) where TShape : IPlainShape
    {
        var net = new PlainNetwork<TShape>();
        var before = net.Parameters.Memory.Span.ToArray();

        Assert.Contains(message, Assert.Throws<ArgumentException>(() => net.Fit(data, new Adam())).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => net.Evaluate(data)).Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }
}
