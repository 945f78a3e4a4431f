namespace NetGen.Integration.Tests.Losses;

/// <summary>A user's loss that fails, in any way, loses nothing.</summary>
public class CustomLossFailureTests
{
    private const int Rows = 8;

    private readonly float[] _inputs = RandomData.Values(Rows * 20);
    private readonly float[] _targets = RandomData.Values(Rows * 2);

    public static TheoryData<float, float> NotFinite => new()
    {
        { float.NaN, 1 }, { float.PositiveInfinity, 1 }, { 1, float.NaN }, { 1, float.NegativeInfinity }, { 1, float.PositiveInfinity },
    };

    [Theory]
    [MemberData(nameof(NotFinite))]
    public void A_step_whose_loss_or_gradient_is_not_finite_changes_nothing(float loss, float gradient)
    {
        foreach (var maxNorm in new[] { float.PositiveInfinity, 1 })
        {
            var (network, untouched) = (new Classifier(1), new Classifier(1));
            var (trainer, reference) = (network.CreateTrainer(new Adam(), 4), untouched.CreateTrainer(new Adam(), 4));
            trainer.MaxGradientNorm = reference.MaxGradientNorm = maxNorm;
            var (inputs, classes) = (RandomData.Values(4 * 64), RandomData.Classes(4, 10));

            var result = trainer.Step(inputs, (_, gradients) =>
            {
                gradients[17] = gradient;
                return loss;
            });

            Assert.Equal(float.IsFinite(loss) ? float.NaN : loss, result);
            Assert.Equal(reference.Step(inputs, classes), trainer.Step(inputs, classes));
            Assert.Equal(Memory(untouched), Memory(network));
        }
    }

    [Fact]
    public void Backward_says_that_a_gradient_is_not_finite()
    {
        var trainer = new Classifier(1).CreateTrainer(new Sgd(), 4);

        var loss = trainer.Backward(RandomData.Values(4 * 64), static (_, gradients) =>
        {
            gradients[3] = float.NaN;
            return 2;
        });

        Assert.Equal(float.NaN, loss);
        var bias = new float[10];
        trainer.CopyBiasGradientTo(1, bias);
        Assert.Contains(bias, float.IsNaN);
    }

    /// <summary>Neither parameters, nor the optimizer's count of steps, nor what dropout draws.</summary>
    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1f)]
    public void A_step_whose_function_throws_changes_nothing(float maxNorm)
    {
        var (network, untouched) = (new Mixture(2), new Mixture(2));
        var (trainer, reference) = (network.CreateTrainer(new Adam(), Rows), untouched.CreateTrainer(new Adam(), Rows));
        trainer.MaxGradientNorm = reference.MaxGradientNorm = maxNorm;

        Assert.Throws<TimeoutException>(() => trainer.Step(_inputs, static (_, _) => throw new TimeoutException()));

        Assert.Equal(reference.Step(_inputs, _targets), trainer.Step(_inputs, _targets));
        Assert.Equal(Memory(untouched), Memory(network));
    }

    [Fact]
    public void A_Backward_or_Step_whose_function_throws_keeps_the_gradients_of_the_last_one()
    {
        var trainer = new Mixture(2).CreateTrainer(new Adam(), Rows);
        trainer.Backward(_inputs, _targets);
        var before = Gradients(trainer);

        Assert.Throws<TimeoutException>(() => trainer.Backward(_inputs.AsSpan(0, 40), static (_, _) => throw new TimeoutException()));
        Assert.Throws<TimeoutException>(() => trainer.Step(_inputs.AsSpan(0, 40), static (_, _) => throw new TimeoutException()));

        Assert.Equal(before, Gradients(trainer));
    }

    [Fact]
    public void A_function_must_not_call_its_trainer()
    {
        var trainer = new Mixture(2).CreateTrainer(new Adam(), Rows);

        var nested = Assert.Throws<InvalidOperationException>(() => trainer.Step(_inputs, (_, _) => trainer.Backward(_inputs, _targets)));

        Assert.Contains("let a loss function leave its trainer alone", nested.Message, StringComparison.Ordinal);
        Assert.True(float.IsFinite(trainer.Step(_inputs, _targets)));
    }

    [Fact]
    public void Another_thread_is_refused_and_does_not_disturb_the_batch()
    {
        var (network, untouched) = (new Mixture(2), new Mixture(2));
        var (trainer, reference) = (network.CreateTrainer(new Adam(), Rows), untouched.CreateTrainer(new Adam(), Rows));
        Exception? refused = null;
        LossFunction loss = static (outputs, gradients) =>
        {
            gradients.Fill(1);
            return outputs[0];
        };

        trainer.Step(_inputs, (outputs, gradients) =>
        {
            var other = new Thread(() => refused = Record.Exception(() => trainer.Step(_inputs, _targets)));
            other.Start();
            Assert.True(other.Join(TimeSpan.FromMinutes(1)));
            return loss(outputs, gradients);
        });
        reference.Step(_inputs, loss);

        Assert.Contains("another thread", Assert.IsType<InvalidOperationException>(refused).Message, StringComparison.Ordinal);
        Assert.Equal(reference.Step(_inputs, _targets), trainer.Step(_inputs, _targets));
    }

    [Fact]
    public void Inputs_are_checked_before_the_function_is_called()
    {
        var trainer = new Mixture(2).CreateTrainer(new Adam(), Rows);
        static float Never(ReadOnlySpan<float> outputs, Span<float> gradients) => throw new NotSupportedException("It was called.");

        Assert.Contains("9 rows", Assert.Throws<ArgumentException>(() => trainer.Step(new float[9 * 20], Never)).Message, StringComparison.Ordinal);
        Assert.Contains("3 is not a multiple", Assert.Throws<ArgumentException>(() => trainer.Backward(_inputs.AsSpan(0, 3), Never)).Message, StringComparison.Ordinal);
        Assert.Contains("row 1, column 0", Assert.Throws<ArgumentException>(() => trainer.Step([.. new float[20], float.NaN, .. new float[19]], Never)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("loss", () => trainer.Step(_inputs, (LossFunction)null!));
        Assert.Throws<ArgumentNullException>("loss", () => trainer.Backward(_inputs, 1, (LossFunction<int>)null!));
    }

    private static float[] Gradients<TOptimizer>(NetworkTrainer<TOptimizer> trainer) where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var (weight, input) = (new float[20 * 48], new float[Rows * 20]);
        trainer.CopyWeightGradientTo(0, weight);
        trainer.CopyInputGradientTo(input);
        return [.. weight, .. input];
    }

    private static float[] Memory<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork> => network.Parameters.Memory.Span.ToArray();
}
