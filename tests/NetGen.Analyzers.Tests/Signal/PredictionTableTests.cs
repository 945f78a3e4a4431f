using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>784-128-64-10 on standardized data: predictions and the means of three simulated networks, from the same table.</summary>
public sealed class PredictionTableTests
{
    public static TheoryData<string, double[], double[], double> Rows => new()
    {
        // q1, std1, q2, std2, q of the logits, rms δ1 with p = 1/C · measured the same, initial loss last.
        { "relu He", [2, .8256, 2, .8256, 2, .0839], [1.990, .8241, 1.873, .8056, 1.893, .0918], 3.064 },
        { "relu Xavier", [1.7193, .7655, 1.1462, .6250, .9913, .0637], [1.7109, .7641, 1.0734, .6098, .9382, .0670], 2.712 },
        { "tanh Xavier", [1.7193, .7021, .6573, .5653, .5528, .0572], [1.7109, .7014, .6532, .5644, .5482, .0586], 2.561 },
        { "relu torch", [.3333, .3371, .05556, .1376, .00926, .0140], [.3313, .3359, .05521, .1359, .00851, .0139], 2.305 },
        { "relu small", [.0784, .1635, 5.018e-4, .0131, 1.61e-6, 3.79e-4], [.0780, .1632, 4.70e-4, .0128, 1.52e-6, 3.76e-4], 2.303 },
        { "tanh small", [.0784, .2613, 8.74e-4, .0295, 5.58e-6, 7.09e-4], [.0780, .2607, 8.66e-4, .0294, 5.51e-6, 6.98e-4], 2.303 },
        { "relu large", [784, 16.35, 50176, 130.8, 1.606e6, 3.79], [780, 16.32, 46988, 127.6, 1.520e6, 5.40], double.NaN },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_predictions_hold(string row, double[] predicted, double[] measured, double loss)
    {
        var report = Declared.Predict(Network(row));
        var (first, second, head) = (report.Layers[0], report.Layers[1], report.Layers[2]);

        double[] ours = [first.PreActivationVariance, first.Std, second.PreActivationVariance, second.Std, head.PreActivationVariance];
        for (var i = 0; i < ours.Length; i++)
        {
            // To 1e-3, or the last digit that the table prints.
            Assert.InRange(ours[i] / predicted[i], 1 - 1e-3 - Rounding(predicted[i]), 1 + 1e-3 + Rounding(predicted[i]));
            Assert.InRange(measured[i] / ours[i], 0.9, 1.03);
        }

        // The table's δ takes equal probabilities at the head and gradients that know nothing of the signal, which is 1 to 3 % less.
        Assert.InRange(first.GradientStd * Math.Sqrt(0.9 / 10) / head.GradientStd / predicted[5], 1 - Rounding(predicted[5]), 1.035);
        Assert.InRange(measured[5] / first.GradientStd, 0.97, 1.06);
        if (!double.IsNaN(loss))
        {
            // The simulated networks' logits are up to 5 % narrower than predicted, and their labels were drawn.
            Assert.InRange(report.FirstLoss - loss, -0.02, 0.055);
        }
    }

    [Theory]
    [InlineData(784, 128, 1.719298, .280702)]
    [InlineData(128, 64, 1.333333, .666667)]
    [InlineData(64, 10, 1.729730, .270270)]
    public void Xavier_has_these_factors(int inputs, int outputs, double forward, double backward)
    {
        var variance = WeightMoments.Variance(Declared.Initializer(Init.Xavier), new(outputs, inputs));
        Assert.Equal(forward, inputs * variance, 1e-6);
        Assert.Equal(backward, outputs * variance, 1e-6);
    }

    /// <summary>MNIST's pixels from 0 to 1 have E x² = 0.1120081, and from 0 to 255 7283.3.</summary>
    [Theory]
    [InlineData(.1307, .3081, 0.1120081)]
    [InlineData(33.318, 78.567, 7283)]
    public void Declared_data_enters_by_its_second_moment(double mean, double std, double second)
    {
        var report = Declared.Predict(Network("relu He") with { InputMean = mean, InputStd = std });
        Assert.InRange(report.Layers[0].PreActivationVariance / (2 * second), 1 - 1e-4, 1 + 1e-4);
        Assert.Equal(0, report.Layers[0].PreActivationMean);
    }

    private static NetworkModel Network(string row)
    {
        var parts = row.Split(' ');
        var initializer = parts[1] switch
        {
            "He" => Declared.Initializer(Init.He),
            "Xavier" => Declared.Initializer(Init.Xavier),
            "torch" => Declared.Gain(Math.Sqrt(1 / 3.0)),
            "small" => Declared.Normal(0.01),
            _ => Declared.Normal(1),
        };
        return Declared.Chain(Loss.SoftmaxCrossEntropy, parts[0] == "relu" ? Act.ReLU : Act.Tanh, Act.Softmax, initializer, 784, 128, 64, 10);
    }

    /// <summary>Half a unit of the third digit.</summary>
    private static double Rounding(double printed) => 0.5 * Math.Pow(10, Math.Floor(Math.Log10(printed)) - 2) / printed;
}
