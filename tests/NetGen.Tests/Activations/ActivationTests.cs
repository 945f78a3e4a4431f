using NetGen.Activations;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Activations;

public class ActivationTests
{
    private static readonly float[] Grid = [.. Enumerable.Range(-4096, 8193).Select(i => i / 204.8f)];

    private static readonly float[] Extremes =
    [
        0f, -0f, float.Epsilon, -float.Epsilon, 1e-30f, -1e-30f, 1e-10f, -1e-10f, 1e-4f, -1e-4f, 30f, -30f, 88f, -88f, 100f, -100f, 1e4f, -1e4f,
        1e30f, -1e30f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity,
    ];

    private static readonly float[] Kinks = [-3f, -1f, 0f, 1f, 3f, 6f];

    public static IEnumerable<object[]> Cases => Widths.Times(ActivationCases.All.Select(activation => activation.Name));

    [Fact]
    public void Every_elementwise_activation_has_a_struct_of_its_name()
    {
        var structs = typeof(IActivation).Assembly.GetTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(IActivation)));

        Assert.Equal(Enum.GetNames<Act>().Where(name => name != nameof(Act.Softmax)).Order(), structs.Select(type => type.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outputs_are_those_of_double_precision(string name, int width)
    {
        float[] points = [.. Grid, .. Extremes, .. Kinks];
        var activation = ActivationCases.Named(name);

        var (outputs, _) = activation.Run(width, points);

        AssertClose(name, points, outputs, activation.Value, activation.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Derivatives_are_those_of_double_precision(string name, int width)
    {
        float[] points = [.. Grid, .. Extremes, .. Kinks];
        var activation = ActivationCases.Named(name);

        var (_, derivatives) = activation.Run(width, points);

        AssertClose(name, points, derivatives, activation.Derivative, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void NaN_stays_NaN(string name, int width)
    {
        var (outputs, _) = ActivationCases.Named(name).Run(width, [float.NaN, 1f]);

        Assert.True(float.IsNaN(outputs[0]));
        Assert.True(float.IsFinite(outputs[1]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_point_gives_the_same_bits_in_every_lane(string name, int width)
    {
        float[] points = [.. Enumerable.Repeat(-0.7321f, 16)];

        var (outputs, derivatives) = ActivationCases.Named(name).Run(width, points);

        Assert.Single(outputs.Distinct());
        Assert.Single(derivatives.Distinct());
    }

    [Fact]
    public void Softplus_keeps_the_relative_accuracy_of_small_derivatives()
    {
        var (_, derivatives) = ActivationCases.Named("Softplus").Run(128, [-20f, -60f]);

        Assert.Equal(1, derivatives[0] / Exact.Sigmoid(-20), 6);
        Assert.Equal(1, derivatives[1] / Exact.Sigmoid(-60), 6);
    }

    [Theory]
    [InlineData(-0.01f)]
    [InlineData(float.NaN)]
    public void A_negative_slope_is_refused(float slope)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeakyReLU(slope));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ELU(slope));
    }

    private static void AssertClose(string name, float[] points, float[] actual, Func<double, double> exact, double tolerance)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var expected = exact(points[i]);
            var close = float.IsInfinity((float)expected)
                ? actual[i] == (float)expected
                : Math.Abs(actual[i] - expected) <= tolerance * Math.Max(1, Math.Abs(expected));
            Assert.True(close, $"{name} at {points[i]:R} is {actual[i]:R}, not {expected:R}.");
        }
    }
}
