using NetGen.Activations;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Activations;

/// <summary>Every elementwise activation, defined as in PyTorch, derivatives at kinks included.</summary>
internal static class ActivationCases
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    public static ActivationCase[] All { get; } =
    [
        ActivationCase.Of("Linear", new Linear(), z => z, _ => 1),
        ActivationCase.Of("ReLU", new ReLU(), z => Math.Max(0, z), z => z > 0 ? 1 : 0),
        ActivationCase.Of("LeakyReLU", new LeakyReLU(0.01f), z => z > 0 ? z : 0.01 * z, z => z > 0 ? 1 : 0.01),
        ActivationCase.Of("ReLU6", new ReLU6(), z => Math.Clamp(z, 0, 6), z => z is > 0 and < 6 ? 1 : 0),
        ActivationCase.Of("ELU", new ELU(1f), z => z > 0 ? z : Exact.ExpMinusOne(z), z => z > 0 ? 1 : Math.Exp(z)),
        ActivationCase.Of("ELU of alpha 0.3", new ELU(0.3f), z => z > 0 ? z : 0.3 * Exact.ExpMinusOne(z), z => z > 0 ? 1 : 0.3 * Math.Exp(z)),
        ActivationCase.Of("ELU of alpha 0", new ELU(0f), z => Math.Max(0, z), z => z > 0 ? 1 : 0),
        ActivationCase.Of("SELU", new SELU(), z => SeluScale * (z > 0 ? z : SeluAlpha * Exact.ExpMinusOne(z)), z => SeluScale * (z > 0 ? 1 : SeluAlpha * Math.Exp(z))),
        ActivationCase.Of("GELU", new GELU(), z => Gated(z, Exact.NormalDistribution(z)), z => Exact.NormalDistribution(z) + Gated(z, Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI))) with { Tolerance = 1.1e-6 },
        ActivationCase.Of("SiLU", new SiLU(), z => Gated(z, Exact.Sigmoid(z)), z => Exact.Sigmoid(z) + Gated(z, Exact.Sigmoid(z) * Exact.Sigmoid(-z))),
        ActivationCase.Of("Mish", new Mish(), z => Gated(z, Math.Tanh(Exact.Softplus(z))), MishDerivative),
        ActivationCase.Of("Tanh", new Tanh(), Math.Tanh, z => 1 - Math.Tanh(z) * Math.Tanh(z)),
        ActivationCase.Of("Sigmoid", new Sigmoid(), Exact.Sigmoid, z => Exact.Sigmoid(z) * Exact.Sigmoid(-z)),
        ActivationCase.Of("HardTanh", new HardTanh(), z => Math.Clamp(z, -1, 1), z => z is > -1 and < 1 ? 1 : 0),
        ActivationCase.Of("HardSigmoid", new HardSigmoid(), z => Math.Clamp(z / 6 + 0.5, 0, 1), z => z is > -3 and < 3 ? 1 / 6.0 : 0),
        ActivationCase.Of("HardSwish", new HardSwish(), z => Gated(z, Math.Clamp(z / 6 + 0.5, 0, 1)), z => z <= -3 ? 0 : z < 3 ? z / 3 + 0.5 : 1),
        ActivationCase.Of("Softplus", new Softplus(), Exact.Softplus, Exact.Sigmoid),
        ActivationCase.Of("Softsign", new Softsign(), z => double.IsInfinity(z) ? Math.Sign(z) : z / (1 + Math.Abs(z)), z => Math.Pow(1 + Math.Abs(z), -2)),
    ];

    public static ActivationCase Named(string name) => All.Single(activation => activation.Name == name);

    /// <summary>z · gate, with the limit 0 where the gate is closed.</summary>
    private static double Gated(double z, double gate) => gate == 0 ? 0 : z * gate;

    private static double MishDerivative(double z)
    {
        var gate = Math.Tanh(Exact.Softplus(z));
        return gate + Gated(z, (1 - gate * gate) * Exact.Sigmoid(z));
    }
}
