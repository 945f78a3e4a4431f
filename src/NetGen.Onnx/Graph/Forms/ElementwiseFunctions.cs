using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators on each number by itself.</summary>
internal static class ElementwiseFunctions
{
    private static readonly Dictionary<string, Func<NodeProto, Func<double, double>>> Unary = new(StringComparer.Ordinal)
    {
        ["Relu"] = _ => z => Math.Max(0, z),
        ["LeakyRelu"] = node => With(node.Float("alpha", 0.01f), Functions.LeakyReLU),
        ["ThresholdedRelu"] = node => With(node.Float("alpha", 1), (z, alpha) => z > alpha ? z : 0),
        ["Elu"] = node => With(node.Float("alpha", 1), Functions.ELU),
        ["Selu"] = node => Selu(node.Float("alpha", Functions.SeluAlpha), node.Float("gamma", Functions.SeluGamma)),
        ["Celu"] = node => With(node.Float("alpha", 1), (z, alpha) => Math.Max(0, z) + Math.Min(0, alpha * (Math.Exp(z / alpha) - 1))),
        ["Gelu"] = node => node.Text("approximate", "none") == "tanh" ? Functions.TanhGELU : Functions.GELU,
        ["Swish"] = node => With(node.Float("alpha", 1), (z, alpha) => z * Functions.Sigmoid(alpha * z)),
        ["Mish"] = _ => Functions.Mish,
        ["Tanh"] = _ => Math.Tanh,
        ["Sigmoid"] = _ => Functions.Sigmoid,
        ["HardSigmoid"] = node => HardSigmoid(node.Float("alpha", 0.2f), node.Float("beta", 0.5f)),
        ["HardSwish"] = _ => z => z * Functions.HardSigmoid(z, 1.0 / 6, 0.5),
        ["Softplus"] = _ => Functions.Softplus,
        ["Softsign"] = _ => z => z / (1 + Math.Abs(z)),
        ["Erf"] = _ => Functions.Erf,
        ["Exp"] = _ => Math.Exp,
        ["Log"] = _ => Math.Log,
        ["Sqrt"] = _ => Math.Sqrt,
        ["Abs"] = _ => Math.Abs,
        ["Neg"] = _ => z => -z,
        ["Sign"] = _ => z => z > 0 ? 1 : z < 0 ? -1 : z,
        ["Floor"] = _ => Math.Floor,
        ["Ceil"] = _ => Math.Ceiling,
        ["Reciprocal"] = _ => z => 1 / z,
        ["Not"] = _ => z => z == 0 ? 1 : 0,
    };

    private static readonly Dictionary<string, Func<double, double, double>> Binary = new(StringComparer.Ordinal)
    {
        ["Add"] = (left, right) => left + right,
        ["Sum"] = (left, right) => left + right,
        ["Sub"] = (left, right) => left - right,
        ["Mul"] = (left, right) => left * right,
        ["Div"] = (left, right) => left / right,
        ["Pow"] = Math.Pow,
        ["Min"] = Math.Min,
        ["Max"] = Math.Max,
        ["PRelu"] = Functions.LeakyReLU,
        ["Greater"] = (left, right) => left > right ? 1 : 0,
        ["GreaterOrEqual"] = (left, right) => left >= right ? 1 : 0,
        ["Less"] = (left, right) => left < right ? 1 : 0,
        ["LessOrEqual"] = (left, right) => left <= right ? 1 : 0,
        ["And"] = (left, right) => left != 0 && right != 0 ? 1 : 0,
        ["Or"] = (left, right) => left != 0 || right != 0 ? 1 : 0,
    };

    /// <summary>The operators.</summary>
    public static IReadOnlyCollection<string> Operators { get; } = [.. Unary.Keys, .. Binary.Keys, "Where"];

    /// <summary>What an operator computes of its operands; null for another number of them than it has.</summary>
    public static Func<double[], double>? Find(NodeProto node, int operands)
    {
        if (operands == 1 && Unary.TryGetValue(node.OpType, out var create))
        {
            var function = create(node);
            return values => function(values[0]);
        }

        return operands == 2 && Binary.TryGetValue(node.OpType, out var combine) ? values => combine(values[0], values[1])
            : operands == 3 && node.OpType == "Where" ? values => values[0] != 0 ? values[1] : values[2]
            : null;
    }

    private static Func<double, double> With(double parameter, Func<double, double, double> function) => z => function(z, parameter);

    private static Func<double, double> Selu(double alpha, double gamma) => z => Functions.SELU(z, alpha, gamma);

    private static Func<double, double> HardSigmoid(double alpha, double beta) => z => Functions.HardSigmoid(z, alpha, beta);
}
