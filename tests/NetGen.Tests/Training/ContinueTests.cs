using NetGen.Tests.Data;
using NetGen.Tests.Persistence;
using NetGen.Tests.Plain;

namespace NetGen.Tests.Training;

/// <summary>A training that is gone on with has the bits of a longer one, or says why it cannot.</summary>
public class ContinueTests
{
    private static readonly Dataset Flowers = Standardizer.Fit(Iris.Load()).Apply(Iris.Load());

    [Fact]
    public void Every_optimizer_goes_on_with_the_same_bits()
    {
        AssertGoesOn(new Sgd(0.05f) { Momentum = 0.9f, Nesterov = true });
        AssertGoesOn(new Adam(0.01f));
        AssertGoesOn(new AdamW(0.01f));
        AssertGoesOn(new RmsProp(0.01f) { Momentum = 0.5f });
        AssertGoesOn(new Adagrad(0.05f) { LearningRateDecay = 0.1f });
    }

    [Fact]
    public void Clipping_validation_and_a_schedule_by_epochs_go_on() =>
        AssertGoesOn(new Adam(0.01f), new StepDecay(2, 0.5), maxNorm: 0.5f, validation: Flowers);

    [Fact]
    public void Early_stopping_goes_on_from_the_last_weights_and_restores_the_best()
    {
        // The learning rate is so high that the loss rises and falls.
        var optimizer = new Sgd(0.4f) { Momentum = 0.8f };
        var whole = new PlainNetwork<IrisShape>();
        var expected = whole.Fit(Flowers, optimizer, Options(30, validation: Flowers, early: new(2)));
        Assert.True(expected.StoppedEarly);
        for (var epochs = 1; epochs < expected.EpochsRun; epochs++)
        {
            var net = new PlainNetwork<IrisShape>();

            var result = net.Fit(Flowers, optimizer, Options(epochs, validation: Flowers, early: new(2))).Continue(30 - epochs);

            Assert.Equal(Memory(whole), Memory(net));
            Assert.Equal(expected.Reports.Select(Figures), result.Reports.Select(Figures));
            Assert.Equal((true, expected.BestEpoch), (result.StoppedEarly, result.BestEpoch));
        }

        Assert.Equal(expected, expected.Continue(5));
    }

    [Fact]
    public void As_many_epochs_as_an_int_holds_leave_the_end_to_early_stopping()
    {
        var optimizer = new Sgd(0.4f) { Momentum = 0.8f };
        var (whole, net) = (new PlainNetwork<IrisShape>(), new PlainNetwork<IrisShape>());
        var expected = whole.Fit(Flowers, optimizer, Options(int.MaxValue, validation: Flowers, early: new(2)));

        var result = net.Fit(Flowers, optimizer, Options(1, validation: Flowers, early: new(2))).Continue(int.MaxValue);

        Assert.Equal(Memory(whole), Memory(net));
        Assert.Equal(expected.Reports.Select(Figures), result.Reports.Select(Figures));
        Assert.True(result.StoppedEarly);
    }

    [Fact]
    public void Parameters_that_have_changed_are_left_alone()
    {
        var net = new PlainNetwork<IrisShape>();
        var result = net.Fit(Flowers, new Adam(), Options(2));
        net.Initialize(7);
        var before = Memory(net);

        Assert.Contains("The parameters of 'Iris' have changed since its training ended", Refusal(() => result.Continue(1)), StringComparison.Ordinal);
        Assert.Equal(before, Memory(net));
    }

    [Fact]
    public void A_result_is_gone_on_with_once()
    {
        var result = new PlainNetwork<IrisShape>().Fit(Flowers, new Adam(), Options(2));
        var longer = result.Continue(3);

        Assert.Contains("This result of 2 epochs was gone on with, to 5", Refusal(() => result.Continue(1)), StringComparison.Ordinal);
        Assert.Equal(2, result.EpochsRun);
        Assert.Equal(6, longer.Continue(1).EpochsRun);
    }

    [Fact]
    public void A_schedule_over_all_epochs_does_not_become_another_one()
    {
        var net = new PlainNetwork<IrisShape>();
        var result = net.Fit(Flowers, new Adam(), Options(4, new CosineDecay()));
        var before = Memory(net);

        Assert.Contains("of the 4 epochs that are done were those of a training of 4, not of 6", Refusal(() => result.Continue(2)), StringComparison.Ordinal);
        Assert.Equal(before, Memory(net));
    }

    [Fact]
    public void A_cancelled_epoch_is_not_gone_on_with()
    {
        var result = new PlainNetwork<IrisShape>().Fit(Flowers, new Adam(), Options(2));

        Assert.ThrowsAny<OperationCanceledException>(() => result.Continue(1, new CancellationToken(canceled: true)));

        Assert.Contains("was cancelled or diverged", Refusal(() => result.Continue(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_alone_and_no_epochs_are_refused()
    {
        var result = new PlainNetwork<IrisShape>().Fit(Flowers, new Adam(), Options(1));

        Assert.Contains("holds reports only", Refusal(() => new FitResult(result.Reports, false).Continue(1)), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Continue(0));
    }

    [Fact]
    public void A_checkpoint_follows()
    {
        using var folder = new TemporaryFolder();
        FitOptions Checkpointed(int epochs, bool resume) => new()
        {
            Epochs = epochs, BatchSize = 16, Seed = 11, Schedule = new StepDecay(2, 0.5), CheckpointPath = folder.File("run.safetensors"), Resume = resume,
        };
        var (net, resumed) = (new PlainNetwork<IrisShape>(), new PlainNetwork<IrisShape>(5));
        net.Fit(Flowers, new Adam(), Checkpointed(2, resume: false)).Continue(3);

        var result = resumed.Fit(Flowers, new Adam(), Checkpointed(5, resume: true));

        Assert.Equal(5, result.EpochsRun);
        Assert.Equal(Memory(net), Memory(resumed));
    }

    private static void AssertGoesOn<TOptimizer>(
        TOptimizer optimizer, ILearningRateSchedule? schedule = null, float maxNorm = float.PositiveInfinity, Dataset? validation = null)
        where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        const int Epochs = 5;
        var whole = new PlainNetwork<IrisShape>();
        var expected = whole.Fit(Flowers, optimizer, Options(Epochs, schedule, maxNorm, validation));
        for (var epochs = 1; epochs < Epochs; epochs++)
        {
            var net = new PlainNetwork<IrisShape>();

            var result = net.Fit(Flowers, optimizer, Options(epochs, schedule, maxNorm, validation)).Continue(Epochs - epochs);

            Assert.Equal(Memory(whole), Memory(net));
            Assert.Equal(expected.Reports.Select(Figures), result.Reports.Select(Figures));
        }
    }

    private static string Refusal(Action call) => Assert.Throws<InvalidOperationException>(call).Message;

    private static float[] Memory(PlainNetwork<IrisShape> network) => network.Parameters.Memory.Span.ToArray();

    private static FitOptions Options(
        int epochs, ILearningRateSchedule? schedule = null, float maxNorm = float.PositiveInfinity, Dataset? validation = null, EarlyStopping? early = null) => new()
        {
            Epochs = epochs, BatchSize = 16, Seed = 11, Schedule = schedule, MaxGradientNorm = maxNorm, Validation = validation, EarlyStopping = early,
        };

    private static (int, int, double, double?, double?, float) Figures(EpochReport report) =>
        (report.Epoch, report.Epochs, report.TrainingLoss, report.ValidationLoss, report.ValidationAccuracy, report.LearningRate);
}
