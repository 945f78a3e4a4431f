using System.Runtime.InteropServices;

namespace NetGen.Integration.Tests;

/// <summary>Measurements of emitted networks: against the networks' own loss and gradients, and against what is predicted.</summary>
public class SignalProbeTests
{
    private const int Rows = 300;

    private readonly Classifier _classifier = new(3);

    [Fact]
    public void Loss_is_that_of_training() => Assert.Equal(
        _classifier.CreateTrainer(new Sgd(), Rows).Backward(Inputs(64), RandomData.Classes(Rows, 10)), Measure(_classifier).Loss, 1e-5);

    /// <summary>Of one row the gradient norms are those that Backward gives.</summary>
    [Fact]
    public void Gradients_are_those_of_training()
    {
        var trainer = _classifier.CreateTrainer(new Sgd(), 1);
        var inputs = RandomData.Values(64);
        trainer.Backward(inputs, [4]);
        var measured = SignalProbe.Measure(_classifier, inputs, [4]);

        for (var i = 0; i < 2; i++)
        {
            var info = Classifier.Info.Layers[i];
            var (weight, bias) = (new float[info.Inputs * info.Outputs], new float[info.Outputs]);
            trainer.CopyWeightGradientTo(i, weight);
            trainer.CopyBiasGradientTo(i, bias);
            AssertClose(Math.Sqrt(weight.Sum(value => (double)value * value)), measured.Layers[i].WeightGradientNorm);
            // The gradient of the bias is that of the pre-activations.
            AssertClose(Math.Sqrt(bias.Sum(value => (double)value * value) / info.Outputs), measured.Layers[i].GradientStd);
        }
    }

    [Theory]
    [InlineData(Act.ReLU)]
    [InlineData(Act.Tanh)]
    [InlineData(Act.Softmax)]
    public void Every_loss_and_head_has_the_gradients_of_training(Act head)
    {
        switch (head)
        {
            case Act.ReLU: AssertGradients<ReLUWithHuber>(); break;
            case Act.Tanh: AssertGradients<TanhWithBinaryCrossEntropy>(); break;
            default: AssertGradients<SoftmaxTwiceWithSquares>(); break;
        }
    }

    [Fact]
    public void Activations_of_the_last_layer_are_the_outputs()
    {
        var outputs = new float[Rows * 10];
        _classifier.Forward(Inputs(64), outputs);
        var head = Measure(_classifier).Layers[1];
        AssertClose(outputs.Average(value => (double)value), head.Mean);
        AssertClose(outputs.Average(value => (double)value * value), head.SecondMoment);
    }

    [Fact]
    public void The_parameters_keep_every_bit()
    {
        var memory = ((INetwork<Classifier>)_classifier).Parameters.Memory.Span;
        var before = MemoryMarshal.AsBytes(memory).ToArray();
        SignalProbe.Compare(_classifier, Data());
        Assert.Equal(before, MemoryMarshal.AsBytes(memory).ToArray());
    }

    [Fact]
    public void A_fresh_network_does_what_is_predicted()
    {
        var comparison = SignalProbe.Compare(_classifier, Data());
        Assert.True(comparison.IsAsPredicted(0) && comparison.IsAsPredicted(1));
        Assert.InRange(comparison.Measured.Layers[0].GradientStd / comparison.Predicted.Layers[0].GradientStd, 0.8, 1.2);
        Assert.InRange(comparison.Measured.Loss / comparison.Predicted.Loss, 0.9, 1.1);
        Assert.Equal(comparison.Measured.InputStd, comparison.Predicted.InputStd);
    }

    [Fact]
    public void A_network_that_was_pushed_into_saturation_is_not_as_predicted()
    {
        var weight = new float[64 * 32];
        _classifier.Layers[0].CopyWeightTo(weight);
        _classifier.Layers[0].SetWeight([.. weight.Select(value => 50 * value)]);
        var comparison = SignalProbe.Compare(_classifier, Data());
        Assert.False(comparison.IsAsPredicted(0));
        Assert.True(comparison.Measured.Layers[0].SaturatedShare > 0.8);
    }

    [Fact]
    public void Units_that_no_row_wakes_are_dead()
    {
        var network = new ReLUWithHuber(1);
        var bias = new float[12];
        bias.AsSpan(0, 3).Fill(-1e6f);
        network.Layers[0].SetBias(bias);
        var layer = SignalProbe.Measure(network, Inputs(8), RandomData.Values(Rows * 2)).Layers[0];
        Assert.Equal(0.25, layer.DeadShare);
        Assert.InRange(layer.InactiveShare, 0.5, 0.75);
    }

    /// <summary>As in training, and as predicted: the mean stays, the second moment grows by 1 / (1 − p).</summary>
    [Fact]
    public void Dropout_acts_as_in_training()
    {
        var comparison = SignalProbe.Compare(new DroppedOut(2), Dataset.FromTargets(Inputs(64), 64, RandomData.Values(Rows * 40, 9), 40));
        Assert.InRange(comparison.Predicted.Layers[1].PreActivationSecondMoment / comparison.Predicted.Layers[0].SecondMoment, 1.99, 2.01);
        Assert.InRange(comparison.Measured.Layers[1].PreActivationSecondMoment / comparison.Predicted.Layers[1].PreActivationSecondMoment, 0.85, 1.15);
    }

    [Fact]
    public void What_overflows_a_float_is_not_finite()
    {
        var weight = new float[64 * 32];
        Array.Fill(weight, 3e38f);
        _classifier.Layers[0].SetWeight(weight);
        Assert.False(double.IsFinite(Measure(_classifier).Layers[0].PreActivationStd));
    }

    [Fact]
    public void The_prediction_at_run_time_is_that_of_the_compiler()
    {
        // The figures that hover shows for Classifier: see the generated source's table.
        var predicted = SignalPrediction.Of(Classifier.Info);
        Assert.Equal([1.3333, 1.5238 * predicted.Layers[0].SecondMoment], predicted.Layers.Select(layer => layer.PreActivationSecondMoment), new Near(1e-3));
        Assert.Equal(Math.Log(10), predicted.ChanceLoss, 1e-12);
        Assert.Null(predicted.OverflowLayer);
        Assert.Equal(0, predicted.BornDeadProbability);
    }

    [Fact]
    public void Declared_data_and_parameters_reach_the_prediction()
    {
        var info = Declared.Info;
        Assert.Equal((0.5f, 2f), (info.InputMean, info.InputStd));
        Assert.Equal((0.25f, 0.1f, 3f, 0.2f), (info.Layers[0].WeightMean, info.Layers[0].WeightStd, info.Layers[0].BiasValue, info.Layers[0].Slope));
        Assert.Equal(40 * 0.25 * 0.5 + 3, SignalPrediction.Of(info).Layers[0].PreActivationMean, 1e-6);
    }

    [Fact]
    public void Targets_that_do_not_fit_are_refused_with_both_numbers()
    {
        Assert.Contains("300", Assert.Throws<ArgumentException>(() => SignalProbe.Measure(_classifier, Inputs(64), new int[7])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SignalProbe.Measure(_classifier, Inputs(64), new float[Rows * 10]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignalProbe.Measure(_classifier, RandomData.Values(64), [10]));
        Assert.Throws<ArgumentException>(() => SignalProbe.Measure(_classifier, [], ReadOnlySpan<int>.Empty));
        Assert.Throws<ArgumentException>(() => SignalProbe.Measure(_classifier, RandomData.Values(63), [1]));
        Assert.Throws<ArgumentException>(() => SignalProbe.Measure(new ReLUWithHuber(), RandomData.Values(8), [1]));
    }

    [Fact]
    public void Fit_lets_its_callback_measure_every_few_steps()
    {
        var steps = new List<(int Step, int Epoch, SignalMeasurement? Signal)>();
        _classifier.Fit(Data(), new Sgd(0.1f), new()
        {
            Epochs = 2,
            BatchSize = 64,
            StepProgress = report => steps.Add((report.Step, report.Epoch, report.Step % 4 == 0 ? report.MeasureSignal() : null)),
        });

        // 300 rows are five steps an epoch, the last of 44 rows.
        Assert.Equal(Enumerable.Range(1, 10), steps.Select(step => step.Step));
        Assert.Equal([1, 1, 1, 1, 1, 2, 2, 2, 2, 2], steps.Select(step => step.Epoch));
        Assert.Equal([4, 8], steps.Where(step => step.Signal is not null).Select(step => step.Step));
        Assert.All(steps.Where(step => step.Signal is not null), step => Assert.Equal(64, step.Signal!.Rows));
    }

    [Fact]
    public void Measuring_does_not_change_the_training()
    {
        var (first, second) = (new Classifier(5), new Classifier(5));
        first.Fit(Data(), new Adam(1e-2f), new() { Epochs = 2 });
        second.Fit(Data(), new Adam(1e-2f), new() { Epochs = 2, StepProgress = report => report.MeasureSignal() });
        Assert.Equal(
            ((INetwork<Classifier>)first).Parameters.Memory.Span.ToArray(), ((INetwork<Classifier>)second).Parameters.Memory.Span.ToArray());
    }

    [Fact]
    public void The_comparison_reads_as_a_table()
    {
        var lines = SignalProbe.Compare(_classifier, Data()).ToString().Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("layer1", lines[2], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.EndsWith("2.303 by chance", lines[4], StringComparison.Ordinal);
    }

    private static void AssertGradients<TNetwork>() where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(7);
        var inputs = RandomData.Values(TNetwork.Info.InputSize);
        var targets = RandomData.Values(TNetwork.Info.OutputSize, 3).Select(MathF.Abs).ToArray();
        var trainer = network.CreateTrainer(new Sgd(), 1);
        var loss = trainer.Backward(inputs, targets);
        var measured = SignalProbe.Measure(network, inputs, targets);

        AssertClose(loss, measured.Loss);
        for (var i = 0; i < TNetwork.Info.Layers.Count; i++)
        {
            var weight = new float[TNetwork.Info.Layers[i].Inputs * TNetwork.Info.Layers[i].Outputs];
            trainer.CopyWeightGradientTo(i, weight);
            AssertClose(Math.Sqrt(weight.Sum(value => (double)value * value)), measured.Layers[i].WeightGradientNorm);
        }
    }

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, 1e-6 + 1e-4 * Math.Abs(expected));

    private static SignalMeasurement Measure(Classifier network) => SignalProbe.Measure(network, Data());

    private static Dataset Data() => Dataset.FromLabels(Inputs(64), 64, RandomData.Classes(Rows, 10));

    private static float[] Inputs(int size) => RandomData.Values(Rows * size);

    private sealed class Near(double tolerance) : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) <= tolerance;

        public int GetHashCode(double value) => 0;
    }
}
