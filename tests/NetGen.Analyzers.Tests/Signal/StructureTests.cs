using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Weights that are not independent draws of mean 0.</summary>
public sealed class StructureTests
{
    private static readonly InitializerModel Identity = Declared.Initializer(Init.Identity);
    private static readonly InitializerModel Orthogonal = Declared.Initializer(Init.Orthogonal);

    [Theory]
    [InlineData(Act.Linear, 1)]
    [InlineData(Act.ReLU, 0.5)]
    public void A_square_identity_keeps_what_it_is_given(Act act, double second)
    {
        var report = Declared.Predict(Declared.Stack(64, 30, Declared.Activation(act), Identity));
        Assert.All(report.Layers, layer => Assert.Equal(second, layer.SecondMoment, 1e-12));
        // What passes the first ReLU passes all others: gradients too stay as they are.
        Assert.Equal(1, report.BackwardRatio, 1e-12);
        Assert.Equal(0, report.Layers[29].Spread, 1e-12);
    }

    /// <summary>tanh of tanh of normal data is not normal; against a slow rule on the composition.</summary>
    [Fact]
    public void Identities_compose_activations_exactly()
    {
        var report = Declared.Predict(Declared.Stack(16, 4, Declared.Activation(Act.Tanh), Identity with { Gain = 1.5 }));
        double Deep(double x, int layers) => layers == 0 ? x : Math.Tanh(1.5 * Deep(x, layers - 1));
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(Expectation.TanhSinh(x => Math.Pow(Deep(x, i + 1), 2), 0, 1), report.Layers[i].SecondMoment, 2e-5);
        }
    }

    [Fact]
    public void An_expanding_identity_leaves_units_at_the_bias()
    {
        var report = Declared.Predict(Declared.Network(
            Loss.MeanSquaredError, Declared.Layer(10, 40, Declared.Activation(Act.Linear), Identity) with { BiasValue = 2 }));
        Assert.Equal(2, report.Layers[0].Mean, 1e-12);
        Assert.Equal(0.25, report.Layers[0].Variance, 1e-12);
    }

    [Fact]
    public void A_contracting_identity_takes_the_first_inputs()
    {
        var report = Declared.Predict(Declared.Network(
            Loss.MeanSquaredError,
            Declared.Layer(40, 40, Declared.Activation(Act.Linear), Declared.Gain(1)),
            Declared.Layer(40, 10, Declared.Activation(Act.Linear), Identity)));
        Assert.Equal(1, report.Layers[1].SecondMoment, 1e-12);
        // A quarter of the first layer's units receives a gradient.
        Assert.Equal(0.5, report.BackwardRatio, 1e-9);
    }

    [Theory]
    [InlineData(64, 64, 1)]
    [InlineData(64, 16, 1)]
    [InlineData(16, 64, 0.25)]
    public void Orthogonal_weights_keep_lengths_as_far_as_the_shape_lets_them(int inputs, int outputs, double second)
    {
        var report = Declared.Predict(Declared.Network(Loss.MeanSquaredError, Declared.Layer(inputs, outputs, Declared.Activation(Act.Linear), Orthogonal)));
        Assert.Equal(second, report.Layers[0].SecondMoment, 1e-12);
    }

    /// <summary>No scatter without a projection: |z| = |x|. A projection to m of n dimensions leaves 2/m (1 − m/n).</summary>
    [Theory]
    [InlineData(64, 64, 0)]
    [InlineData(16, 64, 0)]
    [InlineData(64, 16, 2 / 16.0 * 0.75)]
    public void Orthogonal_weights_scatter_by_their_projection_only(int inputs, int outputs, double spread)
    {
        var report = Declared.Predict(Declared.Network(Loss.MeanSquaredError, Declared.Layer(inputs, outputs, Declared.Activation(Act.Linear), Orthogonal)));
        Assert.Equal(spread, report.Layers[0].Spread, 1e-12);
    }

    /// <summary>Σx times the weight, for every unit: std = c √n for data of mean 0, all of it shared.</summary>
    [Fact]
    public void Constant_weights_add_the_inputs_up()
    {
        var constant = Declared.Initializer(Init.Constant) with { Value = 0.1 };
        var report = Declared.Predict(Declared.Stack(100, 3, Declared.Activation(Act.Linear), constant));
        Assert.Equal(1, report.Layers[0].Std, 1e-12);
        // From here on all inputs are equal: 100 · 0.1 times as large.
        Assert.Equal(10, report.Layers[1].Std, 1e-12);
        Assert.Equal(100, report.Layers[2].Std, 1e-12);
        Assert.All(report.Layers, layer => Assert.True(layer.HasIdenticalUnits));
    }

    [Fact]
    public void A_mean_of_the_inputs_times_a_mean_of_the_weights_moves_every_unit()
    {
        var uniform = Declared.Initializer(Init.Uniform) with { Low = 0, High = 1 };
        var report = Declared.Predict(Declared.Stack(784, 2, Declared.Activation(Act.ReLU), uniform) with { InputMean = 0.1307, InputStd = 0.3081 });
        Assert.Equal(784 * 0.5 * 0.1307, report.Layers[0].PreActivationMean, 1e-9);
        Assert.True(report.Layers[1].Mean > 1e4);
        Assert.False(report.Layers[0].HasIdenticalUnits);
    }

    /// <summary>
    /// Drawn networks against the prediction. A mean of the weights makes all units follow a common mode, whose shape is handed on. Networks that it
    /// saturates have no gradient but in the rare draws that their mean is made of, so that it is not compared there.
    /// </summary>
    [Theory]
    [InlineData(Act.Linear, 0, 0.2, 0.03, 0.05)]
    [InlineData(Act.ReLU, 0, 0.2, 0.03, 0.05)]
    [InlineData(Act.Tanh, 0, 0.2, 0.03, 0.05)]
    [InlineData(Act.Linear, 0.02, 0.1, 0.03, 0.06)]
    [InlineData(Act.ReLU, 0.05, 0.15, 0.08, 0.45)]
    [InlineData(Act.Tanh, 0.1, 0.1, 0.04, 0.25)]
    [InlineData(Act.Tanh, 0.5, 0.29, 0.02, 1)]
    [InlineData(Act.Softsign, -0.05, 0.2, 0.04, 0.05)]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Means_of_weights_are_predicted_as_drawn_networks_behave(Act act, double mean, double std, double tolerance, double gradientTolerance)
    {
        const int Width = 40, Depth = 3, Nets = 1500;
        var shape = Declared.Activation(act).Shape;
        var random = new Random(11);
        var (squares, gradients) = (new double[Depth], new double[Depth]);
        for (var net = 0; net < Nets; net++)
        {
            var weights = Enumerable.Range(0, Depth).Select(_ => Enumerable.Range(0, Width * Width).Select(_ => mean + std * Normal(random)).ToArray()).ToArray();
            var slopes = new double[Depth][];
            double[] x = [.. Enumerable.Range(0, Width).Select(_ => Normal(random))];
            for (var l = 0; l < Depth; l++)
            {
                var points = Enumerable.Range(0, Width).Select(i => shape.At(Enumerable.Range(0, Width).Sum(j => weights[l][i * Width + j] * x[j]))).ToArray();
                x = [.. points.Select(point => point.Value)];
                slopes[l] = [.. points.Select(point => point.Slope)];
                squares[l] += x.Sum(value => value * value) / Width / Nets;
            }

            // Mean squared error against standard normal targets.
            double[] delta = [.. x.Select((value, i) => 2 * (value - Normal(random)) / Width * slopes[Depth - 1][i])];
            for (var l = Depth - 1; l >= 0; l--)
            {
                gradients[l] += delta.Sum(value => value * value) / Width / Nets;
                if (l > 0)
                {
                    delta = [.. Enumerable.Range(0, Width).Select(j => slopes[l - 1][j] * Enumerable.Range(0, Width).Sum(i => weights[l][i * Width + j] * delta[i]))];
                }
            }
        }

        var report = Declared.Predict(Declared.Stack(Width, Depth, Declared.Activation(act), Declared.Initializer(Init.Normal) with { Mean = mean, Std = std }));
        for (var l = 0; l < Depth; l++)
        {
            Assert.InRange(report.Layers[l].SecondMoment / squares[l], 1 - tolerance, 1 + tolerance);
            Assert.InRange(report.Layers[l].GradientStd / Math.Sqrt(gradients[l]), 1 - gradientTolerance, 1 + gradientTolerance);
        }
    }

    /// <summary>The relative variance of a layer's mean square over drawn networks and one input, as (1 + κ/m)(1 + e² s) − 1 says.</summary>
    [Theory]
    [InlineData(Act.ReLU, 1.4142135623730951)]
    [InlineData(Act.SELU, 1)]
    [InlineData(Act.Tanh, 1.592537)]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Finite_width_scatters_as_predicted(Act act, double gain)
    {
        const int Width = 48, Depth = 4, Nets = 3000;
        var shape = Declared.Activation(act).Shape;
        var random = new Random(12);
        double sum = 0, sumOfSquares = 0;
        for (var net = 0; net < Nets; net++)
        {
            // An input of length √n, as standardized data has on average.
            double[] x = [.. Enumerable.Repeat(1.0, Width)];
            for (var l = 0; l < Depth; l++)
            {
                x = [.. Enumerable.Range(0, Width).Select(_ => shape.At(x.Sum(value => value * Normal(random)) * gain / Math.Sqrt(Width)).Value)];
            }

            var square = x.Sum(value => value * value) / Width;
            sum += square / Nets;
            sumOfSquares += square * square / Nets;
        }

        var spread = Declared.Predict(Declared.Stack(Width, Depth, Declared.Activation(act), Declared.Gain(gain))).Layers[Depth - 1].Spread;
        Assert.InRange(spread / (sumOfSquares / (sum * sum) - 1), 0.85, 1.2);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
