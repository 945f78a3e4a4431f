using NetGen.Model;

namespace NetGen.Signal;

/// <summary>The elementwise activations: all that the analysis knows of each, in one row. Softmax is <see cref="SoftmaxMoments"/>.</summary>
internal static class ActivationShapes
{
    private const double SeluScale = 1.0507009873554804934;
    private const double SeluAlpha = 1.6732632423543772848;

    /// <summary>artanh 0.97.</summary>
    private const double TanhSaturation = 2.0922957200349394;

    private static readonly ActivationShape Linear = new(z => (z, 1));

    private static readonly ActivationShape ReLU = new(z => z > 0 ? (z, 1) : (0, 0), 0) { InactiveUpTo = 0 };

    private static readonly ActivationShape ReLU6 =
        new(z => z <= 0 ? (0, 0) : z < 6 ? (z, 1) : (6, 0), 0, 6) { InactiveUpTo = 0, SaturatedAbove = 5.91 };

    private static readonly ActivationShape SELU = new(
        z => z > 0
            ? (SeluScale * z, SeluScale)
            : (SeluScale * SeluAlpha * ExpMinusOne(z), SeluScale * SeluAlpha * Math.Exp(z)),
        0) { IsCurved = true };

    private static readonly ActivationShape GELU = new(
        z =>
        {
            var below = NormalDistribution.Below(z);
            return (z * below, below + z * NormalDistribution.Density(z));
        })
    {
        IsCurved = true,
    };

    private static readonly ActivationShape SiLU = new(
        z =>
        {
            var logistic = Logistic(z);
            return (z * logistic, logistic + z * logistic * Logistic(-z));
        })
    {
        IsCurved = true,
    };

    // tanh(ln(1 + e)) = e (e + 2) / (e (e + 2) + 2) with e = eᶻ; from z = 40 on it is 1.
    private static readonly ActivationShape Mish = new(
        z =>
        {
            var exponential = Math.Exp(Math.Min(z, 40));
            var product = exponential * (exponential + 2);
            var tanh = product / (product + 2);
            return (z * tanh, tanh + z * (4 * (product + 1) / ((product + 2) * (product + 2))) * Logistic(z));
        })
    {
        IsCurved = true,
    };

    private static readonly ActivationShape Tanh = new(
        z =>
        {
            var exponential = Math.Exp(-2 * Math.Abs(z));
            return (Math.Tanh(z), 4 * exponential / ((1 + exponential) * (1 + exponential)));
        })
    {
        IsCurved = true,
        SaturatedBelow = -TanhSaturation,
        SaturatedAbove = TanhSaturation,
    };

    private static readonly ActivationShape Sigmoid = new(
        z =>
        {
            var logistic = Logistic(z);
            return (logistic, logistic * Logistic(-z));
        })
    {
        IsCurved = true,
        SaturatedBelow = -2 * TanhSaturation,
        SaturatedAbove = 2 * TanhSaturation,
    };

    private static readonly ActivationShape HardTanh =
        new(z => z <= -1 ? (-1, 0) : z < 1 ? (z, 1) : (1, 0), -1, 1) { SaturatedBelow = -0.97, SaturatedAbove = 0.97 };

    private static readonly ActivationShape HardSigmoid =
        new(z => z <= -3 ? (0, 0) : z < 3 ? (z / 6 + 0.5, 1 / 6.0) : (1, 0), -3, 3) { SaturatedBelow = -2.91, SaturatedAbove = 2.91 };

    private static readonly ActivationShape HardSwish =
        new(z => z <= -3 ? (0, 0) : z < 3 ? (z * (z / 6 + 0.5), z / 3 + 0.5) : (z, 1), -3, 3) { InactiveUpTo = -3 };

    private static readonly ActivationShape Softplus = new(z => (SoftplusOf(z), Logistic(z))) { IsCurved = true };

    private static readonly ActivationShape Softsign = new(
        z =>
        {
            var size = 1 + Math.Abs(z);
            return (z / size, 1 / (size * size));
        },
        0)
    {
        IsCurved = true,
        SaturatedBelow = -97 / 3.0,
        SaturatedAbove = 97 / 3.0,
    };

    public static ActivationShape Of(ActivationModel activation) => activation.Kind switch
    {
        Act.ReLU => ReLU,
        Act.LeakyReLU => LeakyReLU(activation.Slope),
        Act.ReLU6 => ReLU6,
        Act.ELU => ELU(activation.Slope),
        Act.SELU => SELU,
        Act.GELU => GELU,
        Act.SiLU => SiLU,
        Act.Mish => Mish,
        Act.Tanh => Tanh,
        Act.Sigmoid => Sigmoid,
        Act.HardTanh => HardTanh,
        Act.HardSigmoid => HardSigmoid,
        Act.HardSwish => HardSwish,
        Act.Softplus => Softplus,
        Act.Softsign => Softsign,
        _ => Linear,
    };

    /// <summary>ln(1 + eᶻ).</summary>
    public static double SoftplusOf(double z)
    {
        // The logarithm's argument is rounded; the quotient takes the rounding out (Kahan).
        var exponential = Math.Exp(-Math.Abs(z));
        var rounded = 1 + exponential;
        return Math.Max(z, 0) + (rounded == 1 ? exponential : Math.Log(rounded) * (exponential / (rounded - 1)));
    }

    /// <summary>1 / (1 + e⁻ᶻ), accurate in both tails.</summary>
    public static double Logistic(double z)
    {
        var exponential = Math.Exp(-Math.Abs(z));
        return (z > 0 ? 1 : exponential) / (1 + exponential);
    }

    private static ActivationShape LeakyReLU(double slope) =>
        new(z => z > 0 ? (z, 1) : (slope * z, slope), 0) { InactiveUpTo = InactiveIfFlat(slope) };

    private static ActivationShape ELU(double alpha) =>
        new(z => z > 0 ? (z, 1) : (alpha * ExpMinusOne(z), alpha * Math.Exp(z)), 0) { IsCurved = true, InactiveUpTo = InactiveIfFlat(alpha) };

    private static double InactiveIfFlat(double slope) => slope == 0 ? 0 : double.NegativeInfinity;

    /// <summary>eˣ − 1, the rounding of eˣ taken out (Kahan).</summary>
    private static double ExpMinusOne(double x)
    {
        var exponential = Math.Exp(x);
        return exponential == 1 ? x : exponential < 1e-17 ? -1 : (exponential - 1) * (x / Math.Log(exponential));
    }
}
