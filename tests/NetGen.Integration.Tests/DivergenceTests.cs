namespace NetGen.Integration.Tests;

/// <summary>A loss that is not finite stops before it spreads.</summary>
public class DivergenceTests
{
    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1f)]
    public void A_step_without_a_finite_loss_changes_nothing(float maxGradientNorm)
    {
        var (network, untouched) = (new Classifier(), new Classifier());
        var (trainer, reference) = (network.CreateTrainer(new Adam(), 4), untouched.CreateTrainer(new Adam(), 4));
        trainer.MaxGradientNorm = reference.MaxGradientNorm = maxGradientNorm;
        var (inputs, classes) = (RandomData.Values(4 * 64), RandomData.Classes(4, 10));
        trainer.Step(inputs, classes);
        reference.Step(inputs, classes);

        var bias = new float[10];
        network.Layers[1].CopyBiasTo(bias);
        network.Layers[1].SetBias([.. Enumerable.Repeat(float.NaN, 10)]);
        Assert.Equal(float.NaN, trainer.Step(inputs, classes));
        network.Layers[1].SetBias(bias);

        Assert.Equal(reference.Step(inputs, classes), trainer.Step(inputs, classes));
        Assert.Equal(Memory(untouched), Memory(network));
    }

    [Fact]
    public void Fit_names_the_layer_at_fault()
    {
        var network = new Classifier();
        var bias = new float[10];
        bias[3] = float.NaN;
        network.Layers[1].SetBias(bias);
        var data = Dataset.FromLabels(RandomData.Values(8 * 64), 64, RandomData.Classes(8, 10), 10);

        var exception = Assert.Throws<TrainingDivergedException>(() => network.Fit(data, new Sgd()));

        Assert.Contains("layer2", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("layer1", exception.Message, StringComparison.Ordinal);
    }

    private static float[] Memory(Classifier network) =>
        ((INetwork<Classifier>)network).Parameters.Memory.Span.ToArray();
}
