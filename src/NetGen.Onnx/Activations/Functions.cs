namespace NetGen;

/// <summary>Activations and what they are made of, by definition and in double precision.</summary>
internal static class Functions
{
    /// <summary>SELU's constants in 32 bits.</summary>
    public const float SeluAlpha = 1.6732632423543772f;

    /// <inheritdoc cref="SeluAlpha"/>
    public const float SeluGamma = 1.0507009873554805f;

    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double Softplus(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));

    public static double LeakyReLU(double z, double slope) => z > 0 ? z : slope * z;

    public static double ELU(double z, double alpha) => z > 0 ? z : alpha * (Math.Exp(z) - 1);

    /// <summary>Klambauer et al. 2017, as ONNX's Selu has it: gamma · ELU.</summary>
    public static double SELU(double z, double alpha, double gamma) => gamma * ELU(z, alpha);

    public static double SiLU(double z) => z * Sigmoid(z);

    public static double Mish(double z) => z * Math.Tanh(Softplus(z));

    public static double HardSigmoid(double z, double alpha, double beta) => Math.Max(0, Math.Min(1, alpha * z + beta));

    public static double GELU(double z) => z * (0.5 + 0.5 * Erf(z / Math.Sqrt(2)));

    public static double TanhGELU(double z) => 0.5 * z * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z)));

    /// <summary>The error function by the series 2/√π e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (2n + 1)!! (Abramowitz and Stegun 7.1.6), all of whose terms have one sign.</summary>
    public static double Erf(double x)
    {
        const double OneToTheLastBit = 6;
        if (!(Math.Abs(x) < OneToTheLastBit))
        {
            return Math.CopySign(1, x);
        }

        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
