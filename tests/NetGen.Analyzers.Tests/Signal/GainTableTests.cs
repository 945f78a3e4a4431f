using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Tests.Signal;

/// <summary>The gains of every activation at 8 digits, computed elsewhere by composite Gauss–Legendre and checked with mpmath.</summary>
public sealed class GainTableTests
{
    private const double Tolerance = 1e-8;

    /// <summary>mean, std, g_A = 1/√E φ², g_B = 1/std, g_D = 1/√E φ'², χ₁ and χ_q at g_A, χ₁ centred.</summary>
    [Theory]
    [InlineData(Act.Linear, 0.01, 0, 1, 1, 1, 1, 1, 1, 1)]
    [InlineData(Act.ReLU, 0.01, .39894228, .58381937, 1.41421356, 1.71285855, 1.41421356, 1, 1, 1.466942)]
    [InlineData(Act.LeakyReLU, 0.01, .39495286, .58656819, 1.41414286, 1.70483163, 1.41414286, 1, 1, 1.453371)]
    [InlineData(Act.LeakyReLU, 0.2, .31915382, .64663810, 1.38675049, 1.54646006, 1.38675049, 1, 1, 1.243600)]
    [InlineData(Act.LeakyReLU, 0.3, .27925960, .68338428, 1.35457092, 1.46330553, 1.35457092, 1, 1, 1.166988)]
    [InlineData(Act.ReLU6, 0.01, .39894228, .58381937, 1.41421357, 1.71285855, 1.41421356, 1, 1, 1.466942)]
    [InlineData(Act.ELU, 1, .16052057, .78687900, 1.24519830, 1.27084342, 1.22342856, 1.035905, .890968, 1.079013)]
    [InlineData(Act.SELU, 0.01, 0, 1, 1, 1, .96602578, 1.071575, .782648, 1.071575)]
    [InlineData(Act.GELU, 0.01, .28209479, .58791497, 1.53353044, 1.70092624, 1.48111441, 1.072032, 1.144063, 1.318845)]
    [InlineData(Act.SiLU, 0.01, .20662096, .55953847, 1.67653247, 1.78718722, 1.62332026, 1.066634, 1.172594, 1.212081)]
    [InlineData(Act.Mish, 0.01, .24040389, .62813069, 1.48684758, 1.59202538, 1.44475523, 1.059118, 1.076339, 1.214259)]
    [InlineData(Act.Tanh, 0.01, 0, .62792873, 1.59253742, 1.59253742, 1.46741359, 1.177807, .461071, 1.177807)]
    [InlineData(Act.Sigmoid, 0.01, .5, .20827634, 1.84622855, 4.80131337, 4.72264609, .152827, .106341, 1.033592)]
    [InlineData(Act.HardTanh, 0.01, 0, .71837215, 1.39203614, 1.39203614, 1.21028706, 1.322892, .385127, 1.322892)]
    [InlineData(Act.Softplus, 0.01, .80605918, .52107053, 1.04186684, 1.91912598, 1.84622855, .318459, .492053, 1.080528)]
    [InlineData(Act.Softsign, 0.01, 0, .42780138, 2.33753336, 2.33753336, 2.09578061, 1.244010, .476712, 1.244010)]
    [InlineData(Act.HardSigmoid, 0.01, .5, .16625009, 1.89784042, 6.01503449, 6.00811583, .099780, .097119, 1.002304)]
    [InlineData(Act.HardSwish, 0.01, .16621670, .55130698, 1.73665721, 1.81387147, 1.67007637, 1.081323, 1.223920, 1.179615)]
    public void Every_column_holds(
        Act act, double slope, double mean, double std, double gainA, double gainB, double gainD, double chi1, double chiQ, double chi1Centred)
    {
        var moments = Expectation.Of(new ActivationModel(act, slope), 0, 1);
        Assert.Equal(mean, moments.Mean, Tolerance);
        Assert.Equal(std, Math.Sqrt(moments.Variance), Tolerance);
        Assert.Equal(gainA, 1 / Math.Sqrt(moments.SecondMoment), Tolerance);
        Assert.Equal(gainB, 1 / Math.Sqrt(moments.Variance), Tolerance);
        Assert.Equal(gainD, 1 / Math.Sqrt(moments.SlopeSecondMoment), Tolerance);
        Assert.Equal(chi1, moments.SlopeSecondMoment / moments.SecondMoment, 1e-6);
        Assert.Equal(chiQ, moments.LengthSlope / moments.SecondMoment, 1e-6);
        Assert.Equal(chi1Centred, moments.SlopeSecondMoment / moments.Variance, 1e-6);
    }

    /// <summary>g_C: E φ(g z)² = 1; g_C2: Var φ(g z) = 1. Bounded activations have neither.</summary>
    [Theory]
    [InlineData(Act.Linear, 0.01, 1, 1)]
    [InlineData(Act.ReLU, 0.01, 1.41421356, 1.71285855)]
    [InlineData(Act.LeakyReLU, 0.2, 1.38675049, 1.54646006)]
    [InlineData(Act.ReLU6, 0.01, 1.41424343, 1.71383766)]
    [InlineData(Act.ELU, 1, 1.27796008, 1.32193900)]
    [InlineData(Act.SELU, 0.01, 1, 1)]
    [InlineData(Act.GELU, 0.01, 1.46801126, 1.67631871)]
    [InlineData(Act.SiLU, 0.01, 1.55875993, 1.70895153)]
    [InlineData(Act.Mish, 0.01, 1.45149124, 1.60665699)]
    [InlineData(Act.Softplus, 0.01, 1.08312188, 1.84383952)]
    [InlineData(Act.HardSwish, 0.01, 1.56718384, 1.68713799)]
    public void Gains_at_the_fixed_point_hold(Act act, double slope, double gainC, double gainC2)
    {
        var activation = new ActivationModel(act, slope);
        Assert.Equal(gainC, Solve(q => Expectation.Of(activation, 0, q).SecondMoment), Tolerance);
        Assert.Equal(gainC2, Solve(q => Expectation.Of(activation, 0, q).Variance), Tolerance);
    }

    [Theory]
    [InlineData(Act.ELU, .64494542, .66810200)]
    [InlineData(Act.SELU, 1, 1.07157499)]
    [InlineData(Act.GELU, .42522148, .45585087)]
    [InlineData(Act.SiLU, .35577552, .37948235)]
    [InlineData(Act.Mish, .45234219, .47908376)]
    [InlineData(Act.Tanh, .39429449, .46440290)]
    [InlineData(Act.Sigmoid, .29337904, .04483624)]
    [InlineData(Act.HardTanh, .51605855, .68268949)]
    [InlineData(Act.Softplus, .92124591, .29337904)]
    [InlineData(Act.Softsign, .18301402, .22767134)]
    [InlineData(Act.HardSigmoid, .27763909, .02770278)]
    [InlineData(Act.HardSwish, .33156738, .35853152)]
    public void Raw_moments_hold(Act act, double second, double slopeSecond)
    {
        var moments = Expectation.Of(act, 1);
        Assert.Equal(second, moments.SecondMoment, Tolerance);
        Assert.Equal(slopeSecond, moments.SlopeSecondMoment, Tolerance);
    }

    /// <summary>Twelve digits of mpmath.</summary>
    [Theory]
    [InlineData(Act.Tanh, 1.59253741972)]
    [InlineData(Act.Sigmoid, 1.84622854534)]
    [InlineData(Act.SiLU, 1.67653247033)]
    [InlineData(Act.GELU, 1.5335304412)]
    [InlineData(Act.Mish, 1.48684758127)]
    [InlineData(Act.Softplus, 1.04186683554)]
    [InlineData(Act.Softsign, 2.33753336311)]
    public void Smooth_activations_hold_to_eleven_digits(Act act, double gain) =>
        Assert.Equal(gain, 1 / Math.Sqrt(Expectation.Of(act, 1).SecondMoment), 1e-11);

    /// <summary>Gains at which the length map settles: 5/3 for tanh at q* = 1.178480, 4 for sigmoid at 5.855, 3/4 for SELU at 0.023034.</summary>
    [Theory]
    [InlineData(Act.Tanh, 5 / 3.0, 1.178480, 1e-6)]
    [InlineData(Act.Sigmoid, 1, .264687, 1e-6)]
    [InlineData(Act.Sigmoid, 4, 5.855, 1e-3)]
    [InlineData(Act.SELU, 1, 1, 1e-9)]
    [InlineData(Act.SELU, 0.75, .023034, 1e-6)]
    public void Length_maps_settle_where_they_should(Act act, double gain, double fixedPoint, double tolerance)
    {
        var q = 1.0;
        for (var i = 0; i < 2000; i++)
        {
            q = gain * gain * Expectation.Of(act, q).SecondMoment;
        }

        Assert.Equal(fixedPoint, q, tolerance);
    }

    /// <summary>√q at which an increasing function of q is 1.</summary>
    private static double Solve(Func<double, double> function)
    {
        double low = 0.1, high = 10;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = function(middle) < 1 ? (middle, high) : (low, middle);
        }

        return Math.Sqrt(low);
    }
}
