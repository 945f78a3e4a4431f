using System.Text;
using NetGen.Tests.Data;
using NetGen.Tests.Persistence;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Training;

/// <summary>A training that is interrupted after any epoch and resumed ends like one that is not.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Epochs = 5;

    private static readonly Dataset Flowers = Standardizer.Fit(Iris.Load()).Apply(Iris.Load());

    private readonly TemporaryFolder _folder = new();

    private string CheckpointFile => _folder.File("run.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sgd_goes_on_with_the_same_bits() => AssertResumes(new Sgd(0.05f) { Momentum = 0.9f, Nesterov = true });

    [Fact]
    public void Adam_goes_on_with_the_same_bits() => AssertResumes(new Adam(0.01f));

    [Fact]
    public void AdamW_goes_on_with_the_same_bits() => AssertResumes(new AdamW(0.01f));

    [Fact]
    public void RmsProp_goes_on_with_the_same_bits() => AssertResumes(new RmsProp(0.01f) { Momentum = 0.5f });

    [Fact]
    public void Adagrad_goes_on_with_the_same_bits() => AssertResumes(new Adagrad(0.05f) { LearningRateDecay = 0.1f });

    [Fact]
    public void A_schedule_clipping_and_validation_go_on() =>
        AssertResumes(new Adam(0.01f), resume => Options(resume, validation: Flowers, schedule: new CosineDecay(), maxNorm: 0.5f));

    [Fact]
    public void Early_stopping_goes_on_and_restores_the_best_weights()
    {
        // The learning rate is so high that the loss rises and falls.
        FitOptions Watched(bool resume) => Options(resume, validation: Flowers, early: new(patience: 2));
        AssertResumes(new Sgd(0.4f) { Momentum = 0.8f }, Watched);

        var net = new PlainNetwork<IrisShape>();
        var result = net.Fit(Flowers, new Sgd(0.4f) { Momentum = 0.8f }, Watched(resume: true));
        Assert.True(result.StoppedEarly);
        Assert.Equal(result.Reports[result.BestEpoch - 1].ValidationLoss, net.Evaluate(Flowers).Loss);
    }

    [Fact]
    public void A_finished_training_has_nothing_left_to_do()
    {
        var net = Train(new Adam(), Options(resume: false));
        var again = new PlainNetwork<IrisShape>(9);

        var result = again.Fit(Flowers, new Adam(), Options(resume: true));

        Assert.Equal(Epochs, result.EpochsRun);
        Assert.Equal(net.Parameters.Memory.Span.ToArray(), again.Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void More_epochs_may_be_asked_for_later()
    {
        Train(new Adam(), Options(resume: false, epochs: 3));

        var resumed = Train(new Adam(), Options(resume: true, epochs: 7));

        Assert.Equal(Train(new Adam(), Options(resume: false, epochs: 7)).Parameters.Memory.Span.ToArray(), resumed.Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void Epochs_between_are_not_written_but_the_last_is()
    {
        var written = new List<int>();
        Train(new Adam(), new()
        {
            Epochs = 7,
            CheckpointPath = CheckpointFile,
            CheckpointEvery = 3,
            Progress = _ => written.Add(File.Exists(CheckpointFile) ? (int)WeightFileHeader.Read(CheckpointFile).Tensors.Single(tensor => tensor.Name == "reports").Shape[0] : 0),
        });

        Assert.Equal([0, 0, 3, 3, 3, 6, 7], written);
    }

    [Fact]
    public void A_checkpoint_is_a_weight_file_too()
    {
        var net = Train(new Adam(), Options(resume: false));

        Assert.Equal(
            net.Parameters.Memory.Span.ToArray(),
            PlainNetwork<IrisShape>.Load(CheckpointFile, new() { AllowExtraTensors = true }).Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void A_checkpoint_states_the_activations_to_whoever_loads_its_weights()
    {
        new PlainNetwork<SlopeShape>(1).Fit(Dataset.FromTargets([1, 2], 2, [1], 1), new Adam(), Options(resume: false));
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(CheckpointFile)).Replace("-> 1 ELU(1.5)", "-> 1 ELU(2.5)", StringComparison.Ordinal);

        Assert.Contains("-> 1 ELU(2.5), but", Assert.Throws<WeightFormatException>(() =>
            PlainNetwork<SlopeShape>.Load(new MemoryStream(Encoding.Latin1.GetBytes(text)), new() { AllowExtraTensors = true })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_slope_is_another_training_and_older_checkpoints_state_none()
    {
        void Resume() => new PlainNetwork<SlopeShape>(1).Fit(Dataset.FromTargets([1, 2], 2, [1], 1), new Adam(), Options(resume: true));
        new PlainNetwork<SlopeShape>(1).Fit(Dataset.FromTargets([1, 2], 2, [1], 1), new Adam(), Options(resume: false));
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(CheckpointFile));
        const string Stated = "\"netgen.setting.the slope of layer \\u0027head\\u0027\":\"1.5\"";
        var stated = text.Contains(Stated, StringComparison.Ordinal) ? Stated : Stated.Replace("\\u0027", "'", StringComparison.Ordinal);
        Assert.Contains(stated, text, StringComparison.Ordinal);

        File.WriteAllBytes(CheckpointFile, Encoding.Latin1.GetBytes(text.Replace(stated, stated.Replace("1.5", "2.5", StringComparison.Ordinal), StringComparison.Ordinal)));
        Assert.Contains("the slope of layer 'head' is 1.5, but it was 2.5", Assert.Throws<WeightFormatException>(Resume).Message, StringComparison.Ordinal);

        File.WriteAllBytes(CheckpointFile, Encoding.Latin1.GetBytes(text.Replace("netgen.setting.the slope of", "netgen.nothing.the slope of", StringComparison.Ordinal)));
        Resume();
    }

    [Fact]
    public void Validation_of_values_and_the_note_go_on()
    {
        var (first, resumed) = ResumeLine(text => text);

        Assert.All(first.Reports, report => Assert.NotNull(report.ValidationRSquared));
        Assert.Equal(first.Reports.Select(report => report.ValidationRSquared), resumed.Reports.Take(2).Select(report => report.ValidationRSquared));
        Assert.Equal(Assert.Single(first.Notes), Assert.Single(resumed.Notes));
        Assert.NotNull(resumed.Reports[2].ValidationRSquared);
    }

    [Fact]
    public void Older_checkpoints_hold_neither()
    {
        var (first, resumed) = ResumeLine(text => text
            .Replace("reports.rSquared", "nothing.rSquared", StringComparison.Ordinal).Replace("netgen.text.note", "netgen.some.note", StringComparison.Ordinal));

        Assert.Empty(resumed.Notes);
        Assert.Equal([null, null], resumed.Reports.Take(2).Select(report => report.ValidationRSquared));
        Assert.NotNull(resumed.Reports[2].ValidationRSquared);
        Assert.Equal(first.Reports.Select(Figures), resumed.Reports.Take(2).Select(report => Figures(report)));
    }

    [Fact]
    public void Every_setting_that_differs_is_named_and_nothing_changes()
    {
        Train(new Adam(), Options(resume: false, validation: Flowers, schedule: new CosineDecay()));
        var net = new PlainNetwork<IrisShape>(3);
        var before = net.Parameters.Memory.Span.ToArray();

        var exception = Assert.Throws<WeightFormatException>(() => net.Fit(Flowers.Take(140), new Adam(0.5f) { Beta1 = 0.8f, WeightDecay = 1 }, new()
        {
            Epochs = 4, BatchSize = 8, Seed = 4, Shuffle = false, MaxGradientNorm = 3, CheckpointPath = CheckpointFile, Resume = true,
        }));

        foreach (var part in new[]
        {
            "the hash of the data is fnv1a64:", "BatchSize is 8, but it was 16", "LearningRate is 0.5, but it was 0.001", "MaxGradientNorm is 3, but it was Infinity",
            "Shuffle is false, but it was true", "Seed is 4, but it was 11", "the hash of the schedule is none, but it was fnv1a64:",
            "Beta1 is 0.8, but it was 0.9", "WeightDecay is 1, but it was 0", "Epochs is 4, but 5 are done",
        })
        {
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, net.Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void Another_optimizer_or_network_is_refused()
    {
        Train(new Adam(), Options(resume: false));

        var optimizer = Assert.Throws<WeightFormatException>(() => Train(new Sgd(1e-3f), Options(resume: true)));
        var network = Assert.Throws<WeightFormatException>(() =>
            new PlainNetwork<LineShape>().Fit(Dataset.FromTargets([1, 2], 1, [1, 2, 3, 4], 2), new Adam(), Options(resume: true)));
        var early = Assert.Throws<WeightFormatException>(() => Train(new Adam(), Options(resume: true, validation: Flowers, early: new(3))));

        Assert.Contains("the optimizer is Sgd, but it was Adam; Momentum is 0, but the checkpoint has none", optimizer.Message, StringComparison.Ordinal);
        Assert.Contains("the network is hidden 1x1 Linear dropout 0, head 2x1 Linear dropout 0, MeanSquaredError, but it was hidden 5x4", network.Message, StringComparison.Ordinal);
        Assert.Contains("the tensor 'hidden.weight' of F32 [1, 1] is missing", network.Message, StringComparison.Ordinal);
        Assert.Contains("EarlyStopping is 3, 0 on fnv1a64:", early.Message, StringComparison.Ordinal);
        Assert.Contains("the tensor 'best.hidden.weight' of F32 [5, 4] is missing; ", early.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_without_a_training_are_no_checkpoint()
    {
        new PlainNetwork<IrisShape>().Save(CheckpointFile);

        Assert.Contains("is no checkpoint", Assert.Throws<WeightFormatException>(() => Train(new Adam(), Options(resume: true))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_number_is_refused()
    {
        Train(new Adam(), Options(resume: false));
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(CheckpointFile));
        File.WriteAllBytes(CheckpointFile, Encoding.Latin1.GetBytes(text.Replace("beta1Power\":\"0", "beta1Power\":\"x", StringComparison.Ordinal)));

        Assert.Contains("the number 'beta1Power' is missing", Assert.Throws<WeightFormatException>(() => Train(new Adam(), Options(resume: true))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resuming_needs_a_path_and_the_path_a_folder()
    {
        Assert.Throws<ArgumentException>(() => Train(new Adam(), new() { Resume = true }));
        Assert.Contains("does not exist", Assert.Throws<ArgumentException>(() =>
            Train(new Adam(), new() { CheckpointPath = Path.Combine(_folder.Path, "no", "a") })).Message, StringComparison.Ordinal);
    }

    /// <summary>Two epochs on far targets, a change of the checkpoint, and one epoch more, by a network that starts elsewhere.</summary>
    private (FitResult First, FitResult Resumed) ResumeLine(Func<string, string> change)
    {
        var data = Dataset.FromTargets([1, 2], 1, [1e4f, 1e4f, 1e4f + 1, 1e4f + 2], 2);
        var first = new PlainNetwork<LineShape>(1).Fit(data, new Adam(), Options(resume: false, epochs: 2, validation: data));
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(CheckpointFile));
        File.WriteAllBytes(CheckpointFile, Encoding.Latin1.GetBytes(change(text)));
        return (first, new PlainNetwork<LineShape>(5).Fit(data, new Adam(), Options(resume: true, epochs: 3, validation: data)));
    }

    private void AssertResumes<TOptimizer>(TOptimizer optimizer, Func<bool, FitOptions>? options = null) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        options ??= resume => Options(resume);
        var whole = new PlainNetwork<IrisShape>();
        var expected = whole.Fit(Flowers, optimizer, options(false));
        for (var interrupted = 1; interrupted < expected.EpochsRun; interrupted++)
        {
            File.Delete(CheckpointFile);
            Interrupt(optimizer, options(true), interrupted);
            var resumed = new PlainNetwork<IrisShape>(5);

            var result = resumed.Fit(Flowers, optimizer, options(true));

            Assert.Equal(whole.Parameters.Memory.Span.ToArray(), resumed.Parameters.Memory.Span.ToArray());
            Assert.Equal(expected.Reports.Select(Figures), result.Reports.Select(Figures));
            Assert.Equal((expected.StoppedEarly, expected.BestEpoch), (result.StoppedEarly, result.BestEpoch));
        }
    }

    /// <summary>Trains until an epoch's report, and cancels in the next.</summary>
    private static void Interrupt<TOptimizer>(TOptimizer optimizer, FitOptions options, int epoch) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        using var source = new CancellationTokenSource();
        var cancelling = new FitOptions
        {
            Epochs = options.Epochs, BatchSize = options.BatchSize, Validation = options.Validation, Schedule = options.Schedule, MaxGradientNorm = options.MaxGradientNorm,
            EarlyStopping = options.EarlyStopping, Seed = options.Seed, CheckpointPath = options.CheckpointPath,
            Progress = report =>
            {
                if (report.Epoch == epoch)
                {
                    source.Cancel();
                }
            },
        };
        Assert.Throws<OperationCanceledException>(() => new PlainNetwork<IrisShape>().Fit(Flowers, optimizer, cancelling, source.Token));
    }

    private FitOptions Options(
        bool resume, int epochs = Epochs, Dataset? validation = null, ILearningRateSchedule? schedule = null, float maxNorm = float.PositiveInfinity, EarlyStopping? early = null) => new()
        {
            Epochs = early is null ? epochs : 30,
            BatchSize = 16,
            Seed = 11,
            Validation = validation,
            Schedule = schedule,
            MaxGradientNorm = maxNorm,
            EarlyStopping = early,
            CheckpointPath = CheckpointFile,
            Resume = resume,
        };

    private static PlainNetwork<IrisShape> Train<TOptimizer>(TOptimizer optimizer, FitOptions options) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var net = new PlainNetwork<IrisShape>();
        net.Fit(Flowers, optimizer, options);
        return net;
    }

    private static (int, double, double?, double?, float) Figures(EpochReport report) =>
        (report.Epoch, report.TrainingLoss, report.ValidationLoss, report.ValidationAccuracy, report.LearningRate);
}
