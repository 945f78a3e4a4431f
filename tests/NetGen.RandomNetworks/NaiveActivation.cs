namespace NetGen.RandomNetworks;

/// <summary>Activations and their derivatives by definition, with PyTorch's defaults, in double precision.</summary>
internal static class NaiveActivation
{
    private const double SeluScale = 1.0507009873554804934;
    private const double SeluAlpha = 1.6732632423543772848;
    private const double LeakySlope = 0.01;

    public static double Apply(Act activation, double z) => activation switch
    {
        Act.Linear => z,
        Act.ReLU => Math.Max(0, z),
        Act.LeakyReLU => z > 0 ? z : LeakySlope * z,
        Act.ReLU6 => Math.Clamp(z, 0, 6),
        Act.ELU => z > 0 ? z : Math.Exp(z) - 1,
        Act.SELU => SeluScale * (z > 0 ? z : SeluAlpha * (Math.Exp(z) - 1)),
        Act.GELU => z * NormalCumulative(z),
        Act.SiLU => z * Sigmoid(z),
        Act.Mish => z * Math.Tanh(Softplus(z)),
        Act.Tanh => Math.Tanh(z),
        Act.Sigmoid => Sigmoid(z),
        Act.HardTanh => Math.Clamp(z, -1, 1),
        Act.HardSigmoid => Math.Clamp(z / 6 + 0.5, 0, 1),
        Act.HardSwish => z * Math.Clamp(z / 6 + 0.5, 0, 1),
        Act.Softplus => Softplus(z),
        Act.Softsign => z / (1 + Math.Abs(z)),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "Softmax takes a whole row."),
    };

    public static double Derivative(Act activation, double z) => activation switch
    {
        Act.Linear => 1,
        Act.ReLU => z > 0 ? 1 : 0,
        Act.LeakyReLU => z > 0 ? 1 : LeakySlope,
        Act.ReLU6 => z is > 0 and < 6 ? 1 : 0,
        Act.ELU => z > 0 ? 1 : Math.Exp(z),
        Act.SELU => SeluScale * (z > 0 ? 1 : SeluAlpha * Math.Exp(z)),
        Act.GELU => NormalCumulative(z) + z * NormalDensity(z),
        Act.SiLU => Sigmoid(z) * (1 + z * (1 - Sigmoid(z))),
        Act.Mish => Math.Tanh(Softplus(z)) + z * Sigmoid(z) * (1 - Square(Math.Tanh(Softplus(z)))),
        Act.Tanh => 1 - Square(Math.Tanh(z)),
        Act.Sigmoid => Sigmoid(z) * (1 - Sigmoid(z)),
        Act.HardTanh => Math.Abs(z) < 1 ? 1 : 0,
        Act.HardSigmoid => Math.Abs(z) < 3 ? 1.0 / 6 : 0,
        Act.HardSwish => z <= -3 ? 0 : z >= 3 ? 1 : z / 3 + 0.5,
        Act.Softplus => Sigmoid(z),
        Act.Softsign => 1 / Square(1 + Math.Abs(z)),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "Softmax takes a whole row."),
    };

    /// <summary>Where the derivative jumps.</summary>
    public static double[] Kinks(Act activation) => activation switch
    {
        Act.ReLU or Act.LeakyReLU or Act.SELU => [0],
        Act.ReLU6 => [0, 6],
        Act.HardTanh => [-1, 1],
        Act.HardSigmoid or Act.HardSwish => [-3, 3],
        _ => [],
    };

    public static double[] Softmax(double[] logits)
    {
        var largest = logits.Max();
        var exponentials = Array.ConvertAll(logits, logit => Math.Exp(logit - largest));
        var sum = exponentials.Sum();
        return Array.ConvertAll(exponentials, value => value / sum);
    }

    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double Softplus(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));

    private static double Square(double value) => value * value;

    private static double NormalDensity(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>Φ by its Taylor series, which converges fast enough for the arguments of these tests.</summary>
    private static double NormalCumulative(double z)
    {
        if (Math.Abs(z) > 8)
        {
            return z > 0 ? 1 : 0;
        }

        var (term, sum) = (z, z);
        for (var k = 1; Math.Abs(term) > 1e-18; k++)
        {
            term *= z * z / (2 * k + 1);
            sum += term;
        }

        return 0.5 + sum * NormalDensity(z);
    }
}
