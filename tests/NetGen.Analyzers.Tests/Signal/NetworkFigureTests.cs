using System.Globalization;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Figures of the network as a whole.</summary>
public sealed class NetworkFigureTests
{
    /// <summary>1 − Π(1 − 2^−m), for every width and depth of the table.</summary>
    [Theory]
    [InlineData(4, 10, .4755)]
    [InlineData(5, 10, .2720)]
    [InlineData(8, 10, .0384)]
    [InlineData(8, 50, .1777)]
    [InlineData(16, 10, 1.5e-4)]
    [InlineData(32, 10, 2e-9)]
    public void A_narrow_ReLU_network_may_be_born_dead(int width, int depth, double probability) => Assert.InRange(
        Declared.Predict(Declared.Stack(width, depth, Declared.Activation(Act.ReLU), Declared.Initializer(Init.He))).BornDeadProbability / probability,
        probability > 1e-3 ? 0.999 : 0.95, probability > 1e-3 ? 1.001 : 1.25);

    [Theory]
    [InlineData(Act.Tanh)]
    [InlineData(Act.LeakyReLU)]
    [InlineData(Act.ELU)]
    public void Others_are_not(Act act) =>
        Assert.Equal(0, Declared.Predict(Declared.Stack(2, 50, Declared.Activation(act), Declared.Initializer(Init.He))).BornDeadProbability);

    [Fact]
    public void Identical_units_die_together() => Assert.Equal(
        0.5, Declared.Predict(Declared.Stack(32, 1, Declared.Activation(Act.ReLU), Declared.Initializer(Init.Ones))).BornDeadProbability, 1e-9);

    /// <summary>Weights from 0 to 1: all 100 units get Σx/2, of std 5, beside their own std of 2.9, whose largest of 100 is about 2.5 times that.</summary>
    [Fact]
    public void Units_that_follow_a_common_mode_die_together() => Assert.InRange(
        Declared.Predict(Declared.Stack(100, 1, Declared.Activation(Act.ReLU), Declared.Initializer(Init.Uniform) with { Low = 0 })).BornDeadProbability, 0.05, 0.11);

    [Fact]
    public void Zero_weights_leave_ReLU_dead_for_certain() => Assert.Equal(
        1, Declared.Predict(Declared.Stack(32, 2, Declared.Activation(Act.ReLU), Declared.Initializer(Init.Zeros))).BornDeadProbability);

    /// <summary>A std of √2 per layer reaches 3.4e38 / 4 after 252 layers, one of √50 after 45.</summary>
    [Theory]
    [InlineData(Act.Linear, 1.4142135623730951, 252)]
    [InlineData(Act.ReLU, 10, 45)]
    public void An_overflow_is_named_where_it_happens(Act act, double gain, int depth)
    {
        var shallow = Declared.Predict(Declared.Stack(100, 20, Declared.Activation(act), Declared.Gain(gain)));
        Assert.Null(shallow.OverflowLayer);
        Assert.InRange(shallow.OverflowDepth!.Value, depth - 1, depth + 1);

        var deep = Declared.Predict(Declared.Stack(100, depth + 5, Declared.Activation(act), Declared.Gain(gain)));
        Assert.InRange(deep.OverflowLayer!.Value, depth - 2, depth + 1);
        Assert.Equal(deep.OverflowLayer + 1, deep.OverflowDepth);
    }

    [Fact]
    public void Bounded_activations_do_not_overflow()
    {
        var report = Declared.Predict(Declared.Stack(100, 60, Declared.Activation(Act.Tanh), Declared.Normal(10)));
        Assert.Null(report.OverflowLayer);
        Assert.Null(report.OverflowDepth);
        Assert.True(report.GradientRatio > 1e20);
    }

    /// <summary>Inverted dropout keeps the mean and divides the second moment by 1 − p; gradients pass with the same factor.</summary>
    [Fact]
    public void Dropout_widens_what_the_next_layer_sees()
    {
        var layers = new[] { Declared.Layer(100, 100, Declared.Activation(Act.ReLU), Declared.Initializer(Init.He)), Declared.Layer(100, 100, Declared.Activation(Act.Linear), Declared.Gain(1)) };
        var (without, with) = (Declared.Predict(Declared.Network(Loss.SoftmaxCrossEntropy, layers)),
            Declared.Predict(Declared.Network(Loss.SoftmaxCrossEntropy, layers[0] with { Dropout = 0.2 }, layers[1])));
        Assert.Equal(without.Layers[0].SecondMoment, with.Layers[0].SecondMoment, 1e-12);
        Assert.Equal(without.Layers[1].SecondMoment / 0.8, with.Layers[1].SecondMoment, 1e-12);
        Assert.InRange(with.BackwardRatio / without.BackwardRatio * Math.Sqrt(0.8), 0.99, 1.01);
    }

    [Fact]
    public void A_bias_moves_every_pre_activation()
    {
        var report = Declared.Predict(Declared.Network(
            Loss.MeanSquaredError, Declared.Layer(10, 10, Declared.Activation(Act.ReLU), Declared.Gain(1)) with { BiasValue = 0.5 }));
        Assert.Equal(0.5, report.Layers[0].PreActivationMean);
        Assert.Equal(1.25, report.Layers[0].PreActivationSecondMoment, 1e-12);
        Assert.Equal(0.5, Declared.Predict(Declared.Network(
            Loss.MeanSquaredError, Declared.Layer(10, 10, Declared.Activation(Act.Linear), Declared.Gain(1)) with { BiasValue = 0.5 })).Layers[0].Mean, 1e-12);
        Assert.Equal(0, Declared.Predict(Declared.Network(
            Loss.MeanSquaredError, Declared.Layer(10, 10, Declared.Activation(Act.Linear), Declared.Gain(1)) with { BiasValue = 0.5, HasBias = false })).Layers[0].Mean, 1e-12);
    }

    [Fact]
    public void Softmax_in_a_hidden_layer_gives_probabilities()
    {
        var report = Declared.Predict(Declared.Chain(Loss.MeanSquaredError, Act.Softmax, Act.Linear, Declared.Gain(1), 50, 40, 30, 5));
        Assert.Equal(1 / 40.0, report.Layers[0].Mean, 1e-12);
        Assert.Equal(1 / 30.0, report.Layers[1].Mean, 1e-12);
        Assert.InRange(report.Layers[0].Std, 0.5 / 40, 2.0 / 40);
        Assert.InRange(report.GradientRatio, 1e-6, 0.1);
    }

    [Fact]
    public void Equal_declarations_give_equal_reports_under_every_culture()
    {
        var network = Declared.Chain(Loss.SoftmaxCrossEntropy, Act.GELU, Act.Softmax, Declared.Initializer(Init.He), 784, 128, 64, 10);
        var reports = new[] { CultureInfo.InvariantCulture, Culture(",", "-"), Culture(",", "\u2212") }.Select(culture => InCulture(culture, () => Declared.Predict(network))).ToArray();
        Assert.All(reports, report => Assert.Equal(reports[0], report));
        Assert.All(reports, report => Assert.Equal(reports[0].GetHashCode(), report.GetHashCode()));
        Assert.NotEqual(reports[0], Declared.Predict(network with { InputStd = 2 }));
    }

    /// <summary>The signs of a culture: tests of this assembly run without the system's cultures.</summary>
    private static CultureInfo Culture(string decimalSeparator, string negativeSign)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (decimalSeparator, negativeSign);
        return culture;
    }

    private static SignalReport InCulture(CultureInfo culture, Func<SignalReport> predict)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return predict();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
