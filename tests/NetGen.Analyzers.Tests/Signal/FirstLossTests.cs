using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>What softmax and the losses make of normal logits.</summary>
public sealed class FirstLossTests
{
    /// <summary>Simulated values of E ln Σ eᶻ, good to about 0.4 %.</summary>
    [Theory]
    [InlineData(10, .01, 2.307)]
    [InlineData(10, .1, 2.348)]
    [InlineData(10, .5, 2.522)]
    [InlineData(10, 1, 2.730)]
    [InlineData(10, 2, 3.111)]
    [InlineData(10, 4, 3.773)]
    [InlineData(10, 9, 5.085)]
    [InlineData(10, 25, 7.969)]
    [InlineData(2, .01, .6954)]
    [InlineData(2, .1, .7167)]
    [InlineData(2, .5, .8040)]
    [InlineData(2, 1, .8997)]
    [InlineData(2, 2, 1.0634)]
    [InlineData(2, 4, 1.3291)]
    [InlineData(2, 9, 1.8291)]
    [InlineData(2, 25, 2.8955)]
    [InlineData(100, 1, 5.097)]
    [InlineData(100, 4, 6.488)]
    [InlineData(100, 25, 13.042)]
    [InlineData(1000, 1, 7.407)]
    [InlineData(1000, 4, 8.889)]
    [InlineData(1000, 25, 16.948)]
    public void Cross_entropy_is_what_simulations_give(int classes, double variance, double simulated) =>
        Assert.InRange(SoftmaxMoments.Of(classes, variance).LogSumExp / simulated, 0.9935, 1.0065);

    /// <summary>Of two classes everything depends on the difference d of the logits, of variance 2v: ln 2 + E ln cosh(d/2), ½ + ½ E tanh²(d/2).</summary>
    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e-4)]
    [InlineData(0.0019)]
    [InlineData(0.0021)]
    [InlineData(0.02)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(400)]
    public void Two_classes_are_exact(double variance)
    {
        var moments = SoftmaxMoments.Of(2, variance);
        var excess = Expectation.TanhSinh(d => Math.Log(Math.Cosh(d / 2)), 0, 2 * variance);
        var above = Expectation.TanhSinh(d => Math.Pow(Math.Tanh(d / 2), 2) / 2, 0, 2 * variance);
        Assert.Equal(Math.Log(2) + excess, moments.LogSumExp, 1e-8);
        Assert.Equal(above, moments.SquaresAboveUniform, 1e-5 * above + 1e-11);
        Assert.Equal(0.5 + above, moments.SumOfSquares, 1e-8);
    }

    /// <summary>Three classes by the trapezoidal rule over the cube: ten digits for smooth functions.</summary>
    [Theory]
    [InlineData(0.005)]
    [InlineData(0.3)]
    [InlineData(2)]
    public void Three_classes_are_exact(double variance)
    {
        const double Step = 0.25;
        double total = 0, logSumExp = 0, squares = 0;
        for (var i = -36; i <= 36; i++)
        {
            for (var j = -36; j <= 36; j++)
            {
                for (var k = -36; k <= 36; k++)
                {
                    double a = i * Step, b = j * Step, c = k * Step;
                    var weight = Math.Exp(-(a * a + b * b + c * c) / 2);
                    double x = Math.Exp(a * Math.Sqrt(variance)), y = Math.Exp(b * Math.Sqrt(variance)), z = Math.Exp(c * Math.Sqrt(variance));
                    var sum = x + y + z;
                    total += weight;
                    logSumExp += weight * Math.Log(sum);
                    squares += weight * (x * x + y * y + z * z) / (sum * sum);
                }
            }
        }

        var moments = SoftmaxMoments.Of(3, variance);
        Assert.Equal(logSumExp / total, moments.LogSumExp, 2e-8);
        Assert.Equal(squares / total, moments.SumOfSquares, 2e-7);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(50_000)]
    public void Its_three_computations_join_without_a_step(int classes)
    {
        foreach (var (joint, tolerance) in new[] { (0.002, 1e-8), (900, 1e-4) })
        {
            var (below, above) = (SoftmaxMoments.Of(classes, joint * (1 - 1e-9)), SoftmaxMoments.Of(classes, joint));
            Assert.Equal(below.LogSumExp, above.LogSumExp, tolerance * above.LogSumExp);
            Assert.Equal(below.SquaresAboveUniform, above.SquaresAboveUniform, (joint < 1 ? 1e-5 : 2e-3) * above.SquaresAboveUniform);
        }
    }

    /// <summary>Means of the largest of n standard normal values: 1/√π, 1.538753, 2.507594 (tables of order statistics).</summary>
    [Theory]
    [InlineData(2, 0.5641896)]
    [InlineData(10, 1.5387527)]
    [InlineData(100, 2.5075936)]
    public void Far_apart_logits_cost_the_largest_of_them(int classes, double largest) =>
        Assert.Equal(largest, SoftmaxMoments.Of(classes, 1e20).LogSumExp / 1e10, 1e-6);

    [Fact]
    public void One_class_is_certain() => Assert.Equal(new SoftmaxMoments(0, 0, 1), SoftmaxMoments.Of(1, 4));

    /// <summary>With labels that do not depend on the outputs, δ = p − 1[class] has E δ² = (E Σp² + 1 − 2/C) / C.</summary>
    [Theory]
    [InlineData(1e-9, .3)]
    [InlineData(1.9, .323)]
    [InlineData(1e6, .424)]
    public void The_gradient_at_the_head_grows_with_the_logits(double variance, double rms)
    {
        // One layer of 100 inputs: the logits' variance is gain² · 1.
        var network = Declared.Network(Loss.SoftmaxCrossEntropy, Declared.Layer(100, 10, Declared.Activation(Act.Softmax), Declared.Gain(Math.Sqrt(variance))));
        Assert.Equal(rms, Declared.Predict(network).Layers[0].GradientStd, 5e-3);
    }

    [Theory]
    [InlineData(Act.Softmax, 10, Loss.SoftmaxCrossEntropy, 2.302585)]
    [InlineData(Act.Linear, 7, Loss.SoftmaxCrossEntropy, 1.945910)]
    [InlineData(Act.Sigmoid, 1, Loss.BinaryCrossEntropy, 0.693147)]
    [InlineData(Act.Linear, 3, Loss.BinaryCrossEntropy, 0.693147)]
    [InlineData(Act.Linear, 3, Loss.MeanSquaredError, 1)]
    [InlineData(Act.Linear, 3, Loss.MeanAbsoluteError, 0.797885)]
    [InlineData(Act.Linear, 3, Loss.Huber, 0.424660)]
    [InlineData(Act.Sigmoid, 3, Loss.MeanSquaredError, 0.25)]
    [InlineData(Act.Sigmoid, 3, Loss.MeanAbsoluteError, 0.5)]
    [InlineData(Act.HardSigmoid, 3, Loss.Huber, 0.125)]
    [InlineData(Act.Softmax, 10, Loss.MeanSquaredError, 0.09)]
    [InlineData(Act.Softmax, 10, Loss.MeanAbsoluteError, 0.18)]
    [InlineData(Act.Softmax, 10, Loss.Huber, 0.045)]
    public void Outputs_that_know_nothing_cost_chance(Act head, int outputs, Loss loss, double chance)
    {
        // Tiny weights give every input the same outputs: 0, one half, or equal probabilities.
        var report = Declared.Predict(Declared.Network(loss, Declared.Layer(20, outputs, Declared.Activation(head), Declared.Normal(1e-9))));
        Assert.Equal(chance, report.ChanceLoss, 1e-6);
        Assert.Equal(chance, report.FirstLoss, 1e-6);
    }

    /// <summary>Against draws of logit and target, for every loss and a head of either kind.</summary>
    [Theory]
    [InlineData(Act.Sigmoid, Loss.BinaryCrossEntropy)]
    [InlineData(Act.Tanh, Loss.BinaryCrossEntropy)]
    [InlineData(Act.Linear, Loss.MeanSquaredError)]
    [InlineData(Act.ReLU, Loss.MeanSquaredError)]
    [InlineData(Act.Linear, Loss.MeanAbsoluteError)]
    [InlineData(Act.Tanh, Loss.MeanAbsoluteError)]
    [InlineData(Act.Linear, Loss.Huber)]
    [InlineData(Act.ReLU, Loss.Huber)]
    [InlineData(Act.Sigmoid, Loss.MeanSquaredError)]
    [InlineData(Act.Sigmoid, Loss.Huber)]
    [InlineData(Act.HardSigmoid, Loss.MeanAbsoluteError)]
    public void Losses_and_gradients_are_those_of_drawn_targets(Act head, Loss loss)
    {
        const double Std = 1.7;
        var shape = Declared.Activation(head).Shape;
        var hasBits = loss == Loss.BinaryCrossEntropy || head is Act.Sigmoid or Act.HardSigmoid;
        var random = new Random(5);
        const int Draws = 400_000;
        double mean = 0, square = 0;
        for (var i = 0; i < Draws; i++)
        {
            var (y, slope) = shape.At(Std * Normal(random));
            var target = hasBits ? random.Next(2) : Normal(random);
            var (value, derivative) = Value(loss, head, y, target);
            mean += value / Draws;
            square += derivative * derivative * slope * slope / Draws;
        }

        var report = Declared.Predict(Declared.Network(loss, Declared.Layer(50, 1, Declared.Activation(head), Declared.Gain(Std))));
        Assert.InRange(report.FirstLoss / mean, 0.99, 1.01);
        Assert.InRange(report.Layers[0].GradientStd / Math.Sqrt(square), 0.99, 1.01);
    }

    private static (double Value, double Derivative) Value(Loss loss, Act head, double y, double t)
    {
        var error = y - t;
        if (loss == Loss.BinaryCrossEntropy)
        {
            var p = head == Act.Sigmoid ? y : 1 / (1 + Math.Exp(-y));
            // The derivative by the logit over the sigmoid's slope, which the caller multiplies by.
            return (-t * Math.Log(p) - (1 - t) * Math.Log(1 - p), head == Act.Sigmoid ? (p - t) / (p * (1 - p)) : p - t);
        }

        return loss switch
        {
            Loss.MeanSquaredError => (error * error, 2 * error),
            Loss.MeanAbsoluteError => (Math.Abs(error), Math.Sign(error)),
            _ => Math.Abs(error) <= 1 ? (error * error / 2, error) : (Math.Abs(error) - 0.5, Math.Sign(error)),
        };
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
