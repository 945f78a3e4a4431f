namespace NetGen.Integration.Tests;

/// <summary>Any number of threads gives the bits that one gives.</summary>
public class ThreadsTests
{
    private const int Rows = 190;

    private static readonly int[] ThreadCounts = [2, 3, 5];

    private readonly float[] _inputs = RandomData.Values(Rows * Broad.InputSize);
    private readonly float[] _targets = [.. RandomData.Values(Rows * Broad.OutputSize, 2).Select(value => (value + 1) / 2)];

    [Fact]
    public void Sgd_steps() => AssertSteps(new Sgd(0.05f) { Momentum = 0.9f, Nesterov = true, WeightDecay = 0.01f });

    [Fact]
    public void Adam_steps() => AssertSteps(new Adam(0.01f));

    [Fact]
    public void AdamW_steps() => AssertSteps(new AdamW(0.01f));

    [Fact]
    public void RmsProp_steps() => AssertSteps(new RmsProp(0.01f) { Momentum = 0.5f });

    [Fact]
    public void Adagrad_steps() => AssertSteps(new Adagrad(0.05f));

    [Fact]
    public void Clipped_steps() => AssertSteps(new Adam(0.01f), trainer => trainer.MaxGradientNorm = 0.01f);

    [Fact]
    public void Gradients()
    {
        var expected = GradientsOf(threads: 1);

        Assert.All(ThreadCounts, threads => Assert.Equal(expected, GradientsOf(threads)));
    }

    [Fact]
    public void Outputs_of_batches_of_any_size()
    {
        var network = new Broad();
        foreach (var rows in new[] { 0, 1, 2, 7, 8, 9, 16, 47, 48, 49, 63, 64, 65, 127, Rows })
        {
            var (inputs, expected) = (_inputs.AsSpan(0, rows * Broad.InputSize).ToArray(), new float[rows * Broad.OutputSize]);
            network.Forward(inputs, expected);
            foreach (var threads in ThreadCounts.Prepend(1))
            {
                var actual = new float[expected.Length];
                network.Forward(inputs, actual, threads);
                Assert.Equal(expected, actual);
            }
        }
    }

    [Fact]
    public void Outputs_with_scratch_too_large_for_the_stack()
    {
        var network = new Wide();
        var (expected, actual) = (new float[70 * 2], new float[70 * 2]);
        network.Forward(_inputs.AsSpan(0, 210), expected);

        network.Forward(_inputs.AsSpan(0, 210), actual, threads: 3);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Steps_after_which_the_others_have_gone_to_sleep()
    {
        var expected = Trained(new Adam(), threads: 1);

        Assert.Equal(expected, Trained(new Adam(), threads: 2, trainer => Thread.Sleep(50)));
    }

    [Fact]
    public void Many_trainings_at_once()
    {
        var expected = Trained(new Adam(), threads: 1);
        var actual = new float[8][];

        Parallel.For(0, actual.Length, new() { MaxDegreeOfParallelism = 8 }, i => actual[i] = Trained(new Adam(), threads: 2 + i % 3));

        Assert.All(actual, memory => Assert.Equal(expected, memory));
    }

    [Fact]
    public void The_number_may_change_between_steps()
    {
        var changing = 0;
        var expected = Trained(new Adam(), threads: 1);

        Assert.Equal(expected, Trained(new Adam(), threads: 1, trainer => trainer.Threads = 1 + changing++ % 4));
    }

    [Fact]
    public void Fit_with_validation()
    {
        var expected = Fitted(threads: 1, epochs: 4);

        Assert.Equal(expected, Fitted(threads: 2, epochs: 4));
    }

    [Fact]
    public void Fit_resumed_with_another_number()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "run.safetensors");
            Fitted(threads: 3, epochs: 2, file);

            Assert.Equal(Fitted(threads: 1, epochs: 4), Fitted(threads: 2, epochs: 4, file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Single_rows_of_large_layers()
    {
        var expected = TrainedRowByRow(threads: 1);

        Assert.All(ThreadCounts, threads => Assert.Equal(expected, TrainedRowByRow(threads)));
    }

    [Fact]
    public void The_gradients_of_a_row_are_those_of_the_same_row_twice()
    {
        var network = new Large(5);
        var (input, target) = (RandomData.Values(Large.InputSize), RandomData.Values(Large.OutputSize, 2));
        var (once, twice) = (network.CreateTrainer(new Sgd(), 1), network.CreateTrainer(new Sgd(), 2));
        once.Threads = 2;

        Assert.Equal(once.Backward(input, target), twice.Backward([.. input, .. input], [.. target, .. target]), 1e-5f);

        var (inputGradient, inputGradients) = (new float[Large.InputSize], new float[2 * Large.InputSize]);
        once.CopyInputGradientTo(inputGradient);
        twice.CopyInputGradientTo(inputGradients);
        AssertClose(inputGradient, inputGradients[..Large.InputSize], scale: 2);
        foreach (var layer in network.Layers)
        {
            var (weights, expected) = (new float[layer.Info.Inputs * layer.Info.Outputs], new float[layer.Info.Inputs * layer.Info.Outputs]);
            once.CopyWeightGradientTo(layer.Index, weights);
            twice.CopyWeightGradientTo(layer.Index, expected);
            AssertClose(weights, expected, scale: 1);
        }
    }

    [Fact]
    public void A_step_without_a_finite_loss_changes_nothing_and_the_next_one_goes_on()
    {
        var (network, reference) = (new Broad(), new Broad());
        var (trainer, single) = (network.CreateTrainer(new Adam(), Rows), reference.CreateTrainer(new Adam(), Rows));
        trainer.Threads = 2;
        var before = Memory(network);

        Assert.True(float.IsNaN(BrokenStep(network, trainer)));
        Assert.Equal(before, Memory(network));

        // Dropout has drawn in the step that failed.
        BrokenStep(reference, single);
        Assert.Equal(single.Step(_inputs, _targets), trainer.Step(_inputs, _targets));
        Assert.Equal(Memory(reference), Memory(network));
    }

    [Fact]
    public void Refused_input_leaves_everything_usable()
    {
        var network = new Broad();
        var trainer = network.CreateTrainer(new Adam(), Rows);
        trainer.Threads = 2;

        Assert.Throws<ArgumentException>(() => trainer.Step(_inputs, new float[3]));
        Assert.Contains("its length is 3", Assert.Throws<ArgumentException>(() => network.Forward(_inputs, new float[3], threads: 2)).Message, StringComparison.Ordinal);
        Assert.Contains("2 rows leave 1", Assert.Throws<ArgumentException>(() => network.Forward(new float[301], new float[34], threads: 2)).Message, StringComparison.Ordinal);
        Assert.True(float.IsFinite(trainer.Step(_inputs, _targets)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(257)]
    public void A_number_that_cannot_be_is_refused(int threads)
    {
        var network = new Broad();
        var trainer = network.CreateTrainer(new Adam(), Rows);
        var data = Data();
        var refused = $"hreads must be from 1 to 256, but it is {threads}.";

        Assert.Contains(refused, Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Threads = threads).Message, StringComparison.Ordinal);
        Assert.Contains(refused, Assert.Throws<ArgumentOutOfRangeException>(() => new FitOptions { Threads = threads }).Message, StringComparison.Ordinal);
        Assert.Contains(refused, Assert.Throws<ArgumentOutOfRangeException>(() => network.Evaluate(data, threads: threads)).Message, StringComparison.Ordinal);
        Assert.Contains(refused, Assert.Throws<ArgumentOutOfRangeException>(() => network.Forward(_inputs, new float[Rows * 17], threads)).Message, StringComparison.Ordinal);
        Assert.Equal(1, trainer.Threads);
    }

    private void AssertSteps<TOptimizer>(TOptimizer optimizer, Action<ITrainer>? prepare = null) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var expected = Trained(optimizer, threads: 1, prepare);

        Assert.All(ThreadCounts, threads => Assert.Equal(expected, Trained(optimizer, threads, prepare)));
    }

    /// <summary>The losses and then the parameters after steps on batches of several sizes.</summary>
    private float[] Trained<TOptimizer>(TOptimizer optimizer, int threads, Action<ITrainer>? beforeStep = null) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var network = new Broad(3);
        var trainer = network.CreateTrainer(optimizer, Rows);
        trainer.Threads = threads;
        var losses = new List<float>();
        foreach (var rows in new[] { Rows, 64, 1, 37, 100, 8, Rows })
        {
            beforeStep?.Invoke(trainer);
            losses.Add(trainer.Step(_inputs.AsSpan(0, rows * Broad.InputSize), _targets.AsSpan(0, rows * Broad.OutputSize)));
        }

        return [.. losses, .. Memory(network)];
    }

    private static float[] TrainedRowByRow(int threads)
    {
        var network = new Large(5);
        var trainer = network.CreateTrainer(new Adam(), 1);
        trainer.Threads = threads;
        for (ulong step = 0; step < 4; step++)
        {
            trainer.Step(RandomData.Values(Large.InputSize, step), RandomData.Values(Large.OutputSize, 10 + step));
        }

        return ((INetwork<Large>)network).Parameters.Memory.Span.ToArray();
    }

    /// <summary>Within rounding of the largest value.</summary>
    private static void AssertClose(float[] actual, float[] expected, float scale)
    {
        var tolerance = 1e-5f * expected.Max(MathF.Abs);
        Assert.True(tolerance > 0);
        Assert.All(actual.Zip(expected), pair => Assert.Equal(scale * pair.Second, pair.First, tolerance));
    }

    private float[] GradientsOf(int threads)
    {
        var network = new Broad();
        var trainer = network.CreateTrainer(new Sgd(), Rows);
        trainer.Threads = threads;
        var loss = trainer.Backward(_inputs, _targets);
        var input = new float[_inputs.Length];
        trainer.CopyInputGradientTo(input);
        return [loss, .. input, .. network.Layers.SelectMany(layer =>
        {
            var (weight, bias) = (new float[layer.Info.Inputs * layer.Info.Outputs], new float[layer.Info.HasBias ? layer.Info.Outputs : 0]);
            trainer.CopyWeightGradientTo(layer.Index, weight);
            trainer.CopyBiasGradientTo(layer.Index, bias);
            return weight.Concat(bias);
        })];
    }

    private float[] Fitted(int threads, int epochs, string? checkpoint = null)
    {
        var (network, data) = (new Broad(), Data());
        var result = network.Fit(data, new Adam(), new()
        {
            Epochs = epochs, BatchSize = 60, Threads = threads, Validation = data, MaxGradientNorm = 1, CheckpointPath = checkpoint, Resume = checkpoint is not null,
        });
        return [.. result.Reports.Select(report => (float)report.ValidationLoss!.Value), .. Memory(network)];
    }

    /// <summary>A step while a bias of the last layer is NaN.</summary>
    private float BrokenStep(Broad network, ITrainer trainer)
    {
        var bias = new float[Broad.OutputSize];
        network.Layers[^1].CopyBiasTo(bias);
        network.Layers[^1].SetBias([float.NaN, .. bias[1..]]);
        var loss = trainer.Step(_inputs, _targets);
        network.Layers[^1].SetBias(bias);
        return loss;
    }

    private Dataset Data() => Dataset.FromTargets(_inputs, Broad.InputSize, _targets, Broad.OutputSize);

    private static float[] Memory(Broad network) => ((INetwork<Broad>)network).Parameters.Memory.Span.ToArray();
}
