using NetGen.Tests.Plain;

namespace NetGen.Tests.Evaluation;

public class RowLossTests
{
    [Fact]
    public void Cross_entropy_takes_probabilities_after_Softmax_and_logits_after_anything_else()
    {
        Assert.Equal(-Math.Log(0.25), Of(Loss.SoftmaxCrossEntropy, Act.Softmax, 2).OfClass([0.75f, 0.25f], 1), 1e-12);
        Assert.Equal(Math.Log(1 + Math.Exp(2)), Of(Loss.SoftmaxCrossEntropy, Act.Linear, 2).OfClass([3, 1], 1), 1e-12);
        Assert.Equal(2000, Of(Loss.SoftmaxCrossEntropy, Act.Linear, 2).OfClass([1000, -1000], 1), 1e-9);
    }

    [Fact]
    public void Binary_cross_entropy_takes_probabilities_after_Sigmoid_and_logits_after_anything_else()
    {
        Assert.Equal((-Math.Log(0.75) - Math.Log(0.5)) / 2, Of(Loss.BinaryCrossEntropy, Act.Sigmoid, 2).OfTargets([0.75f, 0.5f], [1, 0]), 1e-12);
        Assert.Equal(Math.Log(1 + Math.Exp(-3)), Of(Loss.BinaryCrossEntropy, Act.Linear, 1).OfTargets([3], [1]), 1e-12);
        Assert.Equal(1000, Of(Loss.BinaryCrossEntropy, Act.Linear, 1).OfTargets([-1000], [1]), 1e-9);
        Assert.Equal((1, 0), (Of(Loss.BinaryCrossEntropy, Act.Linear, 1).Classify([0.1f]), Of(Loss.BinaryCrossEntropy, Act.Sigmoid, 1).Classify([0.1f])));
    }

    [Fact]
    public void A_probability_rounded_to_0_costs_100_and_NaN_stays()
    {
        Assert.Equal(100, Of(Loss.SoftmaxCrossEntropy, Act.Softmax, 2).OfClass([1, 0], 1));
        Assert.Equal(100, Of(Loss.BinaryCrossEntropy, Act.Sigmoid, 1).OfTargets([1], [0]));
        Assert.True(double.IsNaN(Of(Loss.SoftmaxCrossEntropy, Act.Softmax, 2).OfClass([float.NaN, float.NaN], 1)));
        Assert.True(double.IsNaN(Of(Loss.SoftmaxCrossEntropy, Act.Linear, 2).OfClass([float.NaN, 1], 1)));
    }

    [Theory]
    [InlineData(Loss.MeanSquaredError, (0.25 + 9) / 2)]
    [InlineData(Loss.MeanAbsoluteError, (0.5 + 3) / 2)]
    [InlineData(Loss.Huber, (0.125 + 2.5) / 2)]
    public void Losses_on_values_are_averaged_over_the_outputs(Loss loss, double expected) =>
        Assert.Equal(expected, Of(loss, Act.Linear, 2).OfTargets([1.5f, -1], [1, 2]), 1e-12);

    private static RowLoss Of(Loss loss, Act head, int outputs) =>
        new(Declared.Network("Test", loss, Declared.Layer("head", 1, outputs, head)));
}
