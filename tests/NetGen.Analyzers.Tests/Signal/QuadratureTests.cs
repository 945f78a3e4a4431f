using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>Every activation against a slow tanh-sinh rule, and at standard deviations where other rules fail.</summary>
public sealed class QuadratureTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<Act> Activations => [.. Enum.GetValues<Act>().Where(act => act != Act.Softmax)];

    [Theory]
    [MemberData(nameof(Activations))]
    public void It_agrees_with_tanh_sinh(Act act)
    {
        var activation = Declared.Activation(act);
        var shape = activation.Shape;
        foreach (var mean in new[] { 0, -2.5, 0.8 })
        {
            foreach (var variance in new[] { 0.01, 0.25, 1, 4, 40 })
            {
                var moments = Expectation.Of(activation, mean, variance);
                double Slow(Func<double, double> function) => Expectation.TanhSinh(function, mean, variance, [.. shape.Cuts]);
                var size = 1 + mean * mean + variance;
                Near(Slow(z => shape.At(z).Value), moments.Mean, size);
                Near(Slow(z => Math.Pow(shape.At(z).Value, 2)), moments.SecondMoment, size);
                Near(Slow(z => shape.At(z).Slope), moments.SlopeMean, 1);
                Near(Slow(z => Math.Pow(shape.At(z).Slope, 2)), moments.SlopeSecondMoment, 1);
                Near(Slow(z => shape.At(z).Value * shape.At(z).Slope * (z - mean)) / variance, moments.LengthSlope, size / variance);
                Near(Slow(z => Math.Pow(shape.At(z).Value, 4)), (moments.SquareSpread + 1) * moments.SecondMoment * moments.SecondMoment, size * size);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void The_slope_is_the_derivative(Act act)
    {
        var shape = Declared.Activation(act).Shape;
        for (var z = -12.03; z < 12; z += 0.17)
        {
            const double Step = 1e-3;
            if (shape.Kinks.All(kink => Math.Abs(z - kink) > 2 * Step))
            {
                var slope = (8 * (shape.At(z + Step).Value - shape.At(z - Step).Value) - (shape.At(z + 2 * Step).Value - shape.At(z - 2 * Step).Value)) / (12 * Step);
                Assert.Equal(slope, shape.At(z).Slope, 1e-10);
            }
        }
    }

    /// <summary>tanh: E φ² → 1 − .797885/s, E φ'² → .531923/s; sigmoid: .5 − .398942/s and .0664904/s. Gauss–Hermite is wrong by 100 % here.</summary>
    [Theory]
    [InlineData(30, 1e-5)]
    [InlineData(1e3, 1e-6)]
    [InlineData(1e8, 1e-6)]
    [InlineData(1e15, 1e-6)]
    public void Saturated_activations_follow_their_asymptotes(double std, double tolerance)
    {
        var tanh = Expectation.Of(Act.Tanh, std * std);
        Assert.InRange((1 - tanh.SecondMoment) * std / .797885, 1 - 1e3 * tolerance - 2e-14 * std, 1 + 1e3 * tolerance + 2e-14 * std);
        Assert.InRange(tanh.SlopeSecondMoment * std / .531923, 1 - 100 * tolerance, 1 + 100 * tolerance);
        var sigmoid = Expectation.Of(Act.Sigmoid, std * std);
        Assert.InRange(sigmoid.SlopeSecondMoment * std / .0664904, 1 - 300 * tolerance, 1 + 300 * tolerance);
    }

    /// <summary>The closed form q (P − 2tϕ(t)) of the inner part loses every digit here.</summary>
    [Theory]
    [InlineData(1e4)]
    [InlineData(1e12)]
    public void A_narrow_linear_part_is_not_lost(double std)
    {
        var moments = Expectation.Of(Act.HardTanh, std * std);
        var density = 1 / Math.Sqrt(2 * Math.PI) / std;
        Assert.Equal(1, moments.SlopeSecondMoment / (2 * density), 1e-7);
        Assert.Equal(1 - 2 * density * (1 - 1 / 3.0), moments.SecondMoment, 1e-7 / std + 1e-15);
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void A_tiny_variance_gives_the_tangent(Act act)
    {
        foreach (var variance in new[] { 1e-6, 1e-12, 1e-20, 1e-100, 1e-300 })
        {
            // At a mean without kink: std of y = |φ'| · std of z; the variance of a curve is second order.
            const double Mean = 0.35;
            var slope = (Declared.Activation(act)).Shape.At(Mean).Slope;
            var moments = Expectation.Of(Declared.Activation(act), Mean, variance);
            Assert.InRange(moments.Variance, variance * slope * slope * 0.999 * (variance > 1e-30 ? 1 : 0), variance * slope * slope * 1.001 + 1e-29);
            Assert.True(double.IsFinite(moments.LengthSlope) && Math.Abs(moments.LengthSlope) < 10);
        }
    }

    [Theory]
    [InlineData(Act.Tanh, 1, .0364)]
    [InlineData(Act.Tanh, 2, .139)]
    [InlineData(Act.Tanh, 4, .295)]
    [InlineData(Act.Tanh, 25, .676)]
    [InlineData(Act.Tanh, 1.1396, .05)]
    [InlineData(Act.Tanh, 1.6180, .1)]
    [InlineData(Act.Tanh, 2.6655, .2)]
    [InlineData(Act.Tanh, 9.6227, .5)]
    [InlineData(Act.Sigmoid, 4, .0364)]
    [InlineData(Act.HardTanh, 1, .3320)]
    [InlineData(Act.HardSigmoid, 9, .3320)]
    [InlineData(Act.ReLU, 1, 0)]
    public void Saturated_shares_follow_the_thresholds(Act act, double q, double share) =>
        Assert.Equal(share, Expectation.Of(act, q).SaturatedShare, 5e-4);

    [Theory]
    [InlineData(Act.ReLU, 0, .5)]
    [InlineData(Act.ReLU6, 0, .5)]
    [InlineData(Act.ReLU, -1, .841345)]
    [InlineData(Act.HardSwish, 0, .001350)]
    [InlineData(Act.LeakyReLU, 0, 0)]
    [InlineData(Act.ELU, 0, 0)]
    [InlineData(Act.Tanh, 0, 0)]
    public void Inactive_shares_are_those_of_no_output_and_no_slope(Act act, double mean, double share) =>
        Assert.Equal(share, Expectation.Of(Declared.Activation(act), mean, 1).InactiveShare, 1e-6);

    [Fact]
    public void A_LeakyReLU_of_slope_0_is_inactive_like_a_ReLU() =>
        Assert.Equal(0.5, Expectation.Of(new ActivationModel(Act.LeakyReLU, 0), 0, 1).InactiveShare, 1e-12);

    [Theory]
    [InlineData(Act.Linear, 2)]
    [InlineData(Act.ReLU, 5)]
    [InlineData(Act.ELU, 2.776)]
    [InlineData(Act.SELU, 1.503)]
    [InlineData(Act.GELU, 6.216)]
    [InlineData(Act.SiLU, 6.262)]
    [InlineData(Act.Mish, 5.349)]
    [InlineData(Act.Tanh, .627)]
    [InlineData(Act.Sigmoid, .529)]
    [InlineData(Act.HardTanh, .613)]
    [InlineData(Act.Softplus, 1.755)]
    [InlineData(Act.Softsign, .588)]
    [InlineData(Act.HardSwish, 6.671)]
    public void The_spread_of_squares_is_the_references(Act act, double kappa) => Assert.Equal(kappa, Expectation.Of(act, 1).SquareSpread, 6e-4);

    [Fact]
    public void The_spread_of_squares_of_a_leaky_ReLU_is_the_references() =>
        Assert.Equal(4.556, Expectation.Of(new ActivationModel(Act.LeakyReLU, 0.2), 0, 1).SquareSpread, 6e-4);

    [Fact]
    public void Gauss_Legendre_is_exact_for_polynomials()
    {
        for (var power = 0; power <= 31; power++)
        {
            var sum = Quadrature.Fine.Rule.Nodes.Zip(Quadrature.Fine.Rule.Weights).Sum(point => point.Second * Math.Pow(point.First, power));
            Assert.Equal(power % 2 == 0 ? 2.0 / (power + 1) : 0, sum, 1e-14);
        }
    }

    private static void Near(double expected, double actual, double size) => Assert.InRange(actual - expected, -Tolerance * size, Tolerance * size);
}
