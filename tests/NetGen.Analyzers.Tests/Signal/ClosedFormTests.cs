using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>
/// The quadrature against closed forms, to 1e-12. Piecewise polynomials and exponentials have them for any mean: truncated moments
/// of the normal distribution, and E[eᶻ; z ≤ b] = e^(μ + q/2) Φ((b − μ − q)/s).
/// </summary>
public sealed class ClosedFormTests
{
    private const double Tolerance = 1e-12;
    private const double SeluScale = 1.0507009873554804934;
    private const double SeluAlpha = 1.6732632423543772848;

    private static readonly double[] Variances = [0.01, 0.1, 0.5, 1, 2, 5, 10, 25, 40];
    private static readonly double[] Means = [0, 0.1, -0.7, 1.5, -3, 6];

    public static TheoryData<double, double> Distributions
    {
        get
        {
            var data = new TheoryData<double, double>();
            foreach (var mean in Means)
            {
                foreach (var variance in Variances)
                {
                    data.Add(mean, variance);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Linear(double mean, double q) => Expect(Declared.Activation(Act.Linear), mean, q, mean, mean * mean + q, 1);

    [Theory]
    [MemberData(nameof(Distributions))]
    public void ReLU(double mean, double q) => Expect(
        Declared.Activation(Act.ReLU), mean, q, Power(1, mean, q, 0), Power(2, mean, q, 0), Power(0, mean, q, 0));

    [Theory]
    [MemberData(nameof(Distributions))]
    public void LeakyReLU(double mean, double q)
    {
        const double Slope = 0.3;
        Expect(
            new ActivationModel(Act.LeakyReLU, Slope), mean, q,
            Power(1, mean, q, 0) + Slope * Power(1, mean, q, double.NegativeInfinity, 0),
            Power(2, mean, q, 0) + Slope * Slope * Power(2, mean, q, double.NegativeInfinity, 0),
            Power(0, mean, q, 0) + Slope * Slope * Power(0, mean, q, double.NegativeInfinity, 0));
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void ReLU6(double mean, double q) => Expect(
        Declared.Activation(Act.ReLU6), mean, q,
        Power(1, mean, q, 0, 6) + 6 * Power(0, mean, q, 6),
        Power(2, mean, q, 0, 6) + 36 * Power(0, mean, q, 6),
        Power(0, mean, q, 0, 6));

    [Theory]
    [MemberData(nameof(Distributions))]
    public void HardTanh(double mean, double q)
    {
        double above = Power(0, mean, q, 1), below = Power(0, mean, q, double.NegativeInfinity, -1);
        Expect(
            Declared.Activation(Act.HardTanh), mean, q,
            Power(1, mean, q, -1, 1) + above - below, Power(2, mean, q, -1, 1) + above + below, Power(0, mean, q, -1, 1));
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void HardSigmoid(double mean, double q)
    {
        double none = Power(0, mean, q, -3, 3), one = Power(1, mean, q, -3, 3), two = Power(2, mean, q, -3, 3), above = Power(0, mean, q, 3);
        Expect(Declared.Activation(Act.HardSigmoid), mean, q, one / 6 + none / 2 + above, two / 36 + one / 6 + none / 4 + above, none / 36);
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void HardSwish(double mean, double q)
    {
        double Inner(int power) => Power(power, mean, q, -3, 3);
        Expect(
            Declared.Activation(Act.HardSwish), mean, q,
            Inner(2) / 6 + Inner(1) / 2 + Power(1, mean, q, 3),
            Inner(4) / 36 + Inner(3) / 6 + Inner(2) / 4 + Power(2, mean, q, 3),
            Inner(2) / 9 + Inner(1) / 3 + Inner(0) / 4 + Power(0, mean, q, 3));
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void ELU(double mean, double q)
    {
        const double Alpha = 0.7;
        var (first, second, slope) = ExponentialLinear(Alpha, mean, q);
        Expect(new ActivationModel(Act.ELU, Alpha), mean, q, first, second, slope);
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void SELU(double mean, double q)
    {
        var (first, second, slope) = ExponentialLinear(SeluAlpha, mean, q);
        Expect(Declared.Activation(Act.SELU), mean, q, SeluScale * first, SeluScale * SeluScale * second, SeluScale * SeluScale * slope);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(40)]
    [InlineData(1e6)]
    public void GELU_without_a_mean(double q)
    {
        var arc = Math.Asin(q / (1 + q));
        var root = Math.Sqrt(1 + 2 * q);
        Expect(
            Declared.Activation(Act.GELU), 0, q,
            q / Math.Sqrt(2 * Math.PI * (1 + q)),
            q / 4 + q / (2 * Math.PI) * arc + q * q / (Math.PI * (1 + q) * root),
            0.25 + arc / (2 * Math.PI) + 2 * q / (1 + q) / (2 * Math.PI * root) + q / (2 * Math.PI * root * root * root));
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void GELU_with_a_mean(double mean, double q)
    {
        var root = Math.Sqrt(1 + q);
        var expected = mean * NormalDistribution.Below(mean / root) + q / root * NormalDistribution.Density(mean / root);
        Near(expected, Expectation.Of(Declared.Activation(Act.GELU), mean, q).Mean, 1 + Math.Abs(mean));
    }

    /// <summary>The derivative of E φ² by q, by the closed forms of E φ².</summary>
    [Theory]
    [MemberData(nameof(Distributions))]
    public void The_slope_of_the_length_map_is_the_derivative_of_the_second_moment(double mean, double q)
    {
        foreach (var act in Enum.GetValues<Act>().Where(act => act != Act.Softmax))
        {
            var activation = Declared.Activation(act);
            var step = 1e-4 * q;
            double SecondAt(double variance) => Expectation.Of(activation, mean, variance).SecondMoment;
            var slope = (8 * (SecondAt(q + step) - SecondAt(q - step)) - (SecondAt(q + 2 * step) - SecondAt(q - 2 * step))) / (12 * step);
            Near(slope, Expectation.Of(activation, mean, q).LengthSlope, 1e4 * Math.Max(1, SecondAt(q) / q));
        }
    }

    private static (double Mean, double Second, double SlopeSecond) ExponentialLinear(double alpha, double mean, double q)
    {
        double none = Power(0, mean, q, double.NegativeInfinity, 0), once = Exponential(1, mean, q), twice = Exponential(2, mean, q);
        return (
            Power(1, mean, q, 0) + alpha * (once - none),
            Power(2, mean, q, 0) + alpha * alpha * (twice - 2 * once + none),
            Power(0, mean, q, 0) + alpha * alpha * twice);
    }

    /// <summary>E[e^(c z); z ≤ 0].</summary>
    private static double Exponential(double c, double mean, double q) =>
        Math.Exp(c * mean + c * c * q / 2) * NormalDistribution.Below((-mean - c * q) / Math.Sqrt(q));

    /// <summary>E[z^k; a ≤ z ≤ b].</summary>
    private static double Power(int k, double mean, double q, double a, double b = double.PositiveInfinity)
    {
        var s = Math.Sqrt(q);
        double from = (a - mean) / s, to = (b - mean) / s;
        double Boundary(double z, double u, int power) => double.IsInfinity(z) ? 0 : Math.Pow(z, power) * NormalDistribution.Density(u);
        return k switch
        {
            < 0 => 0,
            0 => from > 0
                ? NormalDistribution.Below(-from) - NormalDistribution.Below(-to)
                : NormalDistribution.Below(to) - NormalDistribution.Below(from),
            _ => mean * Power(k - 1, mean, q, a, b) + (k - 1) * q * Power(k - 2, mean, q, a, b) + s * (Boundary(a, from, k - 1) - Boundary(b, to, k - 1)),
        };
    }

    private static void Expect(ActivationModel activation, double mean, double q, double first, double second, double slopeSecond)
    {
        var moments = Expectation.Of(activation, mean, q);
        var size = 1 + mean * mean + q;
        Near(first, moments.Mean, Math.Sqrt(size));
        Near(second, moments.SecondMoment, size);
        Near(second - first * first, moments.Variance, size);
        Near(slopeSecond, moments.SlopeSecondMoment, 1);
    }

    private static void Near(double expected, double actual, double size) => Assert.InRange(actual - expected, -Tolerance * size, Tolerance * size);
}
