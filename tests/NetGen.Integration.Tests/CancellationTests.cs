namespace NetGen.Integration.Tests;

/// <summary>Fit, cancelled after any step, leaves the weights after that step, and a network that trains on.</summary>
public class CancellationTests
{
    private const int Rows = 50;
    private const int Epochs = 2;

    /// <summary>The last batch of an epoch is a short one.</summary>
    private const int StepsPerEpoch = 4;

    private static readonly Dataset Data = Dataset.FromLabels(RandomData.Values(Rows * 64), 64, RandomData.Classes(Rows, 10));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_weights_are_those_after_the_last_step(int threads)
    {
        var after = new List<float[]>();
        var whole = new Classifier(seed: 3);
        whole.Fit(Data, new Adam(), Options(threads, _ => after.Add(ParameterValues.Of(whole.Layers))));
        Assert.Equal(Epochs * StepsPerEpoch, after.Count);

        for (var last = 1; last <= after.Count; last++)
        {
            using var source = new CancellationTokenSource();
            var net = new Classifier(seed: 3);
            var cancelling = Options(threads, report => CancelAt(report.Step, last, source));

            // Cancelled after the very last step, nothing is left to be ended.
            var ended = Record.Exception(() => net.Fit(Data, new Adam(), cancelling, source.Token));

            Assert.Equal(last == after.Count ? null : typeof(OperationCanceledException), ended?.GetType());
            Assert.Equal(after[last - 1], ParameterValues.Of(net.Layers));
        }
    }

    [Fact]
    public void A_token_that_is_cancelled_already_changes_nothing()
    {
        var (net, same) = (new Classifier(seed: 3), new Classifier(seed: 3));

        Assert.Throws<OperationCanceledException>(() => net.Fit(Data, new Adam(), cancellationToken: new(canceled: true)));

        Assert.Equal(ParameterValues.Of(same.Layers), ParameterValues.Of(net.Layers));
    }

    [Fact]
    public void The_next_training_has_the_bits_of_one_that_starts_there()
    {
        using var source = new CancellationTokenSource();
        var net = new Classifier(seed: 3);
        Assert.Throws<OperationCanceledException>(() => net.Fit(Data, new Adam(), Options(2, report => CancelAt(report.Step, 6, source)), source.Token));
        using var file = new MemoryStream();
        net.Save(file);
        file.Position = 0;
        var fresh = Classifier.Load(file);

        net.Fit(Data, new Adam(), new() { Epochs = 1 });
        fresh.Fit(Data, new Adam(), new() { Epochs = 1 });

        Assert.Equal(ParameterValues.Of(fresh.Layers), ParameterValues.Of(net.Layers));
    }

    private static FitOptions Options(int threads, Action<StepReport> progress) =>
        new() { Epochs = Epochs, BatchSize = 16, Threads = threads, StepProgress = progress };

    private static void CancelAt(int step, int last, CancellationTokenSource source)
    {
        if (step == last)
        {
            source.Cancel();
        }
    }
}
