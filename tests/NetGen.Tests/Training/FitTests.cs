using NetGen.Tests.Data;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Training;

public class FitTests
{
    private static readonly Dataset Flowers = Standardizer.Fit(Iris.Load()).Apply(Iris.Load());

    [Fact]
    public void The_first_program_learns_iris()
    {
        var (train, test) = Iris.Load().Split(0.8, seed: 1);
        var scaling = Standardizer.Fit(train);
        var net = new PlainNetwork<IrisShape>();
        var reports = new List<EpochReport>();

        var result = net.Fit(scaling.Apply(train), new Adam(1e-2f), new()
        {
            Epochs = 30,
            BatchSize = 16,
            Validation = scaling.Apply(test),
            Progress = report => reports.Add(report),
        });

        Assert.InRange(net.Evaluate(scaling.Apply(test)).Accuracy, 0.9, 1);
        Assert.True(result.Reports[^1].TrainingLoss < 0.3 * result.Reports[0].TrainingLoss);
        Assert.Equal(Enumerable.Range(1, 30), reports.Select(report => report.Epoch));
        Assert.Equal(reports, result.Reports);
        Assert.Equal(30, result.EpochsRun);
        Assert.False(result.StoppedEarly);
        Assert.Equal(net.Evaluate(scaling.Apply(test)).Loss, reports[^1].ValidationLoss);
        Assert.Equal(net.Evaluate(scaling.Apply(test)).Accuracy, reports[^1].ValidationAccuracy);
        Assert.All(reports, report => Assert.True(report.RowsPerSecond > 0 && report.LearningRate == 1e-2f && report.Epochs == 30));
        var raw = net.Evaluate(test).Loss;
        net.FoldInputScaling(scaling);
        Assert.Equal(reports[^1].ValidationLoss!.Value, net.Evaluate(test).Loss, 1e-5);
        Assert.NotEqual(raw, net.Evaluate(test).Loss);
    }

    [Fact]
    public void A_progress_object_gives_its_Report_method()
    {
        IProgress<EpochReport> progress = new EpochCounter();

        new PlainNetwork<IrisShape>().Fit(Flowers, new Sgd(), new() { Epochs = 2, Progress = progress.Report });

        Assert.Equal([1, 2], ((EpochCounter)progress).Epochs);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_others()
    {
        Assert.Equal(TrainWith(seed: 7), TrainWith(seed: 7));
        Assert.NotEqual(TrainWith(seed: 7), TrainWith(seed: 8));
    }

    [Fact]
    public void Every_epoch_visits_every_row_once_and_the_last_batch_takes_the_rest()
    {
        PlainLog.Clear();
        new PlainNetwork<LineShape>().Fit(Counting(10), new Sgd(1e-4f), new() { Epochs = 2, BatchSize = 4 });

        Assert.Equal([4, 4, 2, 4, 4, 2], PlainLog.Steps.Select(step => step.Inputs.Length));
        var visits = PlainLog.Steps.SelectMany(step => step.Inputs).ToArray();
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (float)i), visits[..10].Order());
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (float)i), visits[10..].Order());
        Assert.NotEqual(visits[..10], visits[10..]);
        Assert.All(PlainLog.Steps, step => Assert.Equal(step.Inputs.SelectMany(x => new[] { 2 * x, -x }), step.Targets));
    }

    [Fact]
    public void Without_shuffling_the_rows_keep_their_order_and_a_batch_is_no_larger_than_the_data()
    {
        PlainLog.Clear();
        new PlainNetwork<LineShape>().Fit(Counting(5), new Sgd(1e-4f), new() { Epochs = 1, BatchSize = 64, Shuffle = false, MaxGradientNorm = 2 });

        var step = Assert.Single(PlainLog.Steps);
        Assert.Equal([0, 1, 2, 3, 4], step.Inputs);
        Assert.Equal(5, PlainLog.BatchSize);
        Assert.Equal(2, step.MaxGradientNorm);
    }

    [Fact]
    public void A_schedule_sets_the_rate_of_each_step()
    {
        PlainLog.Clear();
        var result = new PlainNetwork<LineShape>().Fit(Counting(4), new Sgd(1e-3f), new() { Epochs = 2, BatchSize = 2, Schedule = new CosineDecay() });

        Assert.Equal(new[] { 0, 0.5, 1, 1.5 }.Select(epoch => (float)(1e-3f * new CosineDecay().Factor(epoch, 2))), PlainLog.Steps.Select(step => step.LearningRate));
        Assert.Equal([PlainLog.Steps[1].LearningRate, PlainLog.Steps[3].LearningRate], result.Reports.Select(report => report.LearningRate));
    }

    [Fact]
    public void The_training_loss_is_the_mean_over_rows_not_batches()
    {
        var net = new PlainNetwork<LineShape>(3);
        var expected = net.Evaluate(Counting(5)).Loss;

        var result = net.Fit(Counting(5), new Sgd(0), new() { Epochs = 1, BatchSize = 2 });

        Assert.Equal(expected, result.Reports[0].TrainingLoss, 1e-5);
    }

    [Fact]
    public void Early_stopping_restores_the_best_weights()
    {
        // Validation wants the opposite of what is trained: its loss rises after the first epoch.
        var opposite = Dataset.FromTargets(Counting(5).Features.ToArray(), 1, Array.ConvertAll(Counting(5).Targets.ToArray(), t => -t), 2);
        var net = new PlainNetwork<LineShape>(2);
        var weightsAfter = new List<float[]>();

        var result = net.Fit(Counting(5), new Sgd(0.01f), new()
        {
            Epochs = 50,
            Validation = opposite,
            EarlyStopping = new(patience: 3),
            Progress = _ => weightsAfter.Add(net.Parameters.Memory.Span.ToArray()),
        });

        Assert.True(result.StoppedEarly);
        Assert.Equal(result.BestEpoch + 3, result.EpochsRun);
        Assert.Equal(weightsAfter[result.BestEpoch - 1], net.Parameters.Memory.Span.ToArray());
        Assert.NotEqual(weightsAfter[^1], weightsAfter[result.BestEpoch - 1]);
    }

    [Fact]
    public void An_improvement_smaller_than_the_minimum_does_not_count_but_its_weights_do()
    {
        var net = new PlainNetwork<LineShape>(2);
        var result = net.Fit(Counting(5), new Sgd(1e-5f), new()
        {
            Epochs = 50,
            Validation = Counting(5),
            EarlyStopping = new(patience: 2, minimumImprovement: 1000),
        });

        Assert.Equal((3, 3), (result.EpochsRun, result.BestEpoch));
        Assert.Equal(result.Reports[2].ValidationLoss, net.Evaluate(Counting(5)).Loss);
    }

    [Fact]
    public void Cancelling_stops_between_batches_and_leaves_a_usable_network()
    {
        using var source = new CancellationTokenSource();
        var net = new PlainNetwork<IrisShape>();
        var epochs = 0;

        Assert.Throws<OperationCanceledException>(() => net.Fit(Flowers, new Adam(), new()
        {
            Progress = _ =>
            {
                epochs++;
                source.Cancel();
            },
        }, source.Token));

        Assert.Equal(1, epochs);
        Assert.True(double.IsFinite(net.Evaluate(Flowers).Loss));
        net.Fit(Flowers, new Adam(), new() { Epochs = 1 });
    }

    [Fact]
    public void Labels_0_and_1_are_the_targets_of_one_output()
    {
        PlainLog.Clear();
        new PlainNetwork<GateShape>().Fit(Dataset.FromLabels([0, 0, 0, 1, 1, 0, 1, 1], 2, [0, 1, 1, 1]), new Sgd(), new() { Epochs = 1, Shuffle = false });

        Assert.Equal([0, 1, 1, 1], Assert.Single(PlainLog.Steps).Targets);
    }

    [Fact]
    public void Labels_become_one_target_per_output_for_losses_on_values()
    {
        PlainLog.Clear();
        new PlainNetwork<LineShape>().Fit(Dataset.FromLabels([1, 2, 3], 1, [0, 1, 0]), new Sgd(), new() { Epochs = 1, Shuffle = false });

        Assert.Equal([1, 0, 0, 1, 1, 0], Assert.Single(PlainLog.Steps).Targets);
    }

    /// <summary>Who wanted classes has forgotten the softmax, and finds no Classify.</summary>
    [Fact]
    public void Labels_learned_as_values_are_noted()
    {
        var labels = Dataset.FromLabels([1, 2, 3], 1, [0, 1, 0]);

        Assert.Equal(
            ["Layer 'head' gives values, so the labels are learned as values, 1 for the right class and 0 for all others, by MeanSquaredError: for a network that tells classes apart write 'Act = Softmax' there."],
            new PlainNetwork<LineShape>().Fit(labels, new Sgd(), new() { Epochs = 1 }).Notes);
        Assert.Empty(new PlainNetwork<LineShape>().Fit(Dataset.FromTargets([1, 2, 3], 1, [1, 0, 0, 1, 1, 0], 2), new Sgd(), new() { Epochs = 1 }).Notes);
        Assert.Empty(new PlainNetwork<IrisShape>().Fit(Flowers, new Sgd(), new() { Epochs = 1 }).Notes);
    }

    [Fact]
    public void More_steps_allocate_no_more()
    {
        PlainLog.Stop();
        Allocated(epochs: 1, batchSize: 30);
        var few = Allocated(epochs: 1, batchSize: 30);
        var many = Allocated(epochs: 1, batchSize: 1);

        Assert.InRange(many, 0, few + 64);
    }

    private static long Allocated(int epochs, int batchSize)
    {
        var net = new PlainNetwork<IrisShape>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        net.Fit(Flowers, new Adam(), new() { Epochs = epochs, BatchSize = batchSize });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static float[] TrainWith(ulong seed)
    {
        var net = new PlainNetwork<IrisShape>();
        net.Fit(Flowers, new Adam(), new() { Epochs = 3, Seed = seed });
        return net.Parameters.Memory.Span.ToArray();
    }

    private static Dataset Counting(int rows) => Dataset.FromTargets(
        [.. Enumerable.Range(0, rows).Select(i => (float)i)], 1, [.. Enumerable.Range(0, rows).SelectMany(i => new[] { 2f * i, -i })], 2);

    private sealed class EpochCounter : IProgress<EpochReport>
    {
        public List<int> Epochs { get; } = [];

        public void Report(EpochReport value) => Epochs.Add(value.Epoch);
    }
}
