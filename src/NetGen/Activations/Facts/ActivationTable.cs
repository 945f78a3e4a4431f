using NetGen.Signal;

namespace NetGen.Activations;

/// <summary>
/// The activations, all that is known of each in one entry. What depends on an activation asks its entry; a kernel of the same name
/// computes it.
/// </summary>
internal static class ActivationTable
{
    private const double SeluScale = 1.0507009873554804934;
    private const double SeluAlpha = 1.6732632423543772848;

    /// <summary>artanh 0.97.</summary>
    private const double TanhSaturation = 2.0922957200349394;

    private static readonly Dictionary<Act, ActivationFacts> Entries = new ActivationFacts[]
    {
        new(Act.Linear) { ShapeOf = Always(new(z => (z, 1))) },

        new(Act.ReLU)
        {
            PreferredInitializer = Init.He,
            ShapeOf = Always(new(z => z > 0 ? (z, 1) : (0, 0), 0) { InactiveUpTo = 0, Lowest = 0 }),
        },

        new(Act.LeakyReLU)
        {
            PreferredInitializer = Init.He,
            DefaultSlope = 0.01,
            ShapeOf = slope => new(z => z > 0 ? (z, 1) : (slope * z, slope), 0) { InactiveUpTo = InactiveIfFlat(slope), Lowest = slope == 0 ? 0 : double.NegativeInfinity },
        },

        new(Act.ReLU6)
        {
            PreferredInitializer = Init.He,
            ShapeOf = Always(new(z => z <= 0 ? (0, 0) : z < 6 ? (z, 1) : (6, 0), 0, 6) { InactiveUpTo = 0, SaturatedAbove = 5.91, Lowest = 0, Highest = 6 }),
        },

        new(Act.ELU)
        {
            PreferredInitializer = Init.He,
            DefaultSlope = 1,
            SlopeName = "alpha",
            ShapeOf = alpha => new(z => z > 0 ? (z, 1) : (alpha * Elementary.ExpMinusOne(z), alpha * Math.Exp(z)), 0)
            {
                IsCurved = true, InactiveUpTo = InactiveIfFlat(alpha), Lowest = 0 - alpha,
            },
        },

        new(Act.SELU)
        {
            PreferredInitializer = Init.LeCun,
            ShapeOf = Always(new(
                z => z > 0
                    ? (SeluScale * z, SeluScale)
                    : (SeluScale * SeluAlpha * Elementary.ExpMinusOne(z), SeluScale * SeluAlpha * Math.Exp(z)),
                0) { IsCurved = true, Lowest = -SeluScale * SeluAlpha }),
        },

        new(Act.GELU)
        {
            PreferredInitializer = Init.He,
            DerivativeNeedsPreActivation = true,
            ShapeOf = Always(new(z =>
            {
                var below = Signal.NormalDistribution.Below(z);
                return (z * below, below + z * Signal.NormalDistribution.Density(z));
            })
            {
                IsCurved = true, Lowest = -0.16997120747990369,
            }),
        },

        new(Act.SiLU)
        {
            PreferredInitializer = Init.He,
            DerivativeNeedsPreActivation = true,
            ShapeOf = Always(new(z =>
            {
                var logistic = Elementary.Logistic(z);
                return (z * logistic, logistic + z * logistic * Elementary.Logistic(-z));
            })
            {
                IsCurved = true, Lowest = -0.27846454276107380,
            }),
        },

        new(Act.Mish)
        {
            PreferredInitializer = Init.He,
            DerivativeNeedsPreActivation = true,
            // tanh(ln(1 + e)) = e (e + 2) / (e (e + 2) + 2) with e = eᶻ; from z = 40 on it is 1.
            ShapeOf = Always(new(z =>
            {
                var exponential = Math.Exp(Math.Min(z, 40));
                var product = exponential * (exponential + 2);
                var tanh = product / (product + 2);
                return (z * tanh, tanh + z * (4 * (product + 1) / ((product + 2) * (product + 2))) * Elementary.Logistic(z));
            })
            {
                IsCurved = true, Lowest = -0.30884341301725042,
            }),
        },

        new(Act.Tanh)
        {
            FunctionName = "tanh",
            ShapeOf = Always(new(z =>
            {
                var exponential = Math.Exp(-2 * Math.Abs(z));
                return (Math.Tanh(z), 4 * exponential / ((1 + exponential) * (1 + exponential)));
            })
            {
                IsCurved = true, SaturatedBelow = -TanhSaturation, SaturatedAbove = TanhSaturation, Lowest = -1, Highest = 1,
            }),
        },

        new(Act.Sigmoid)
        {
            FunctionName = "sigmoid",
            MatchingLoss = Loss.BinaryCrossEntropy,
            ShapeOf = Always(new(z =>
            {
                var logistic = Elementary.Logistic(z);
                return (logistic, logistic * Elementary.Logistic(-z));
            })
            {
                IsCurved = true, SaturatedBelow = -2 * TanhSaturation, SaturatedAbove = 2 * TanhSaturation, Lowest = 0, Highest = 1,
            }),
        },

        new(Act.HardTanh)
        {
            ShapeOf = Always(new(z => z <= -1 ? (-1, 0) : z < 1 ? (z, 1) : (1, 0), -1, 1)
            {
                SaturatedBelow = -0.97, SaturatedAbove = 0.97, Lowest = -1, Highest = 1,
            }),
        },

        new(Act.HardSigmoid)
        {
            ShapeOf = Always(new(z => z <= -3 ? (0, 0) : z < 3 ? (z / 6 + 0.5, 1 / 6.0) : (1, 0), -3, 3)
            {
                SaturatedBelow = -2.91, SaturatedAbove = 2.91, Lowest = 0, Highest = 1,
            }),
        },

        new(Act.HardSwish)
        {
            PreferredInitializer = Init.He,
            DerivativeNeedsPreActivation = true,
            ShapeOf = Always(new(z => z <= -3 ? (0, 0) : z < 3 ? (z * (z / 6 + 0.5), z / 3 + 0.5) : (z, 1), -3, 3) { InactiveUpTo = -3, Lowest = -0.375 }),
        },

        new(Act.Softplus) { ShapeOf = Always(new(z => (Elementary.Softplus(z), Elementary.Logistic(z))) { IsCurved = true, Lowest = 0 }) },

        new(Act.Softsign)
        {
            ShapeOf = Always(new(
                z =>
                {
                    var size = 1 + Math.Abs(z);
                    return (z / size, 1 / (size * size));
                },
                0)
            {
                IsCurved = true, SaturatedBelow = -97 / 3.0, SaturatedAbove = 97 / 3.0, Lowest = -1, Highest = 1,
            }),
        },

        new(Act.Softmax) { FunctionName = "softmax", MatchingLoss = Loss.SoftmaxCrossEntropy },
    }.ToDictionary(entry => entry.Kind);

    /// <summary>The entry of an activation; null for an undefined value.</summary>
    public static ActivationFacts? Find(Act kind) => Entries.TryGetValue(kind, out var entry) ? entry : null;

    /// <summary>The entry of an activation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static ActivationFacts Of(Act kind) =>
        Find(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "This activation has no entry in the table.");

    private static Func<double, ActivationShape> Always(ActivationShape shape) => _ => shape;

    private static double InactiveIfFlat(double slope) => slope == 0 ? 0 : double.NegativeInfinity;
}
