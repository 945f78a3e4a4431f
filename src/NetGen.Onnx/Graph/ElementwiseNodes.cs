using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators on each number by itself: functions of a layer's sums.</summary>
internal sealed class ElementwiseNodes(GraphProblems problems)
{
    private static readonly Dictionary<string, Func<NodeProto, Func<double, double>>> Unary = new(StringComparer.Ordinal)
    {
        ["Relu"] = _ => z => Math.Max(0, z),
        ["LeakyRelu"] = node => With(node.Float("alpha", 0.01f), Functions.LeakyReLU),
        ["Elu"] = node => With(node.Float("alpha", 1), Functions.ELU),
        ["Selu"] = node => Selu(node.Float("alpha", ActivationCurves.SeluAlpha), node.Float("gamma", ActivationCurves.SeluGamma)),
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
        ["Abs"] = _ => Math.Abs,
        ["Neg"] = _ => z => -z,
        ["Reciprocal"] = _ => z => 1 / z,
    };

    private static readonly Dictionary<string, Func<double, double, double>> Binary = new(StringComparer.Ordinal)
    {
        ["Add"] = (left, right) => left + right,
        ["Sub"] = (left, right) => left - right,
        ["Mul"] = (left, right) => left * right,
        ["Div"] = (left, right) => left / right,
        ["Pow"] = Math.Pow,
        ["Min"] = Math.Min,
        ["Max"] = Math.Max,
    };

    /// <summary>Whether an operator belongs here.</summary>
    public static bool IsKnown(string type) => type is "Clip" or "PRelu" || Unary.ContainsKey(type) || Binary.ContainsKey(type);

    /// <summary>Applies an operator to the function so far.</summary>
    public GraphValue Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (Complaint(inputs) is { } complaint)
        {
            return problems.AddUse(node, complaint);
        }

        if (Binary.TryGetValue(node.OpType, out var combine))
        {
            return ReadBinary(node, inputs, combine);
        }

        return inputs[0] is not LayerValue layer ? problems.AddUse(node, "is computed from constants alone")
            : Function(node, inputs, layer.Layer.Outputs) is { } function ? layer with { Curve = layer.Curve!.Apply(function), Trail = new(node, layer.Trail) }
            : UnknownValue.Instance;
    }

    private static string? Complaint(IReadOnlyList<GraphValue?> inputs) =>
        inputs.Any(input => input is InputValue) ? "changes the network's input before its first layer"
        : inputs.Any(input => input is LayerValue { Curve: null }) ? "changes what Softmax gives"
        : null;

    /// <summary>What an operator with one changing input computes; null where this cannot be told, which is noted.</summary>
    private Func<double, double>? Function(NodeProto node, IReadOnlyList<GraphValue?> inputs, int outputs)
    {
        if (Unary.TryGetValue(node.OpType, out var create))
        {
            return create(node);
        }

        if (node.OpType == "PRelu")
        {
            if (inputs is [_, ConstantValue { Tensor: { Shape.Count: <= 2 } slopes }] && (slopes.Count == 1 || slopes.Count == outputs) && slopes.FindCommonValue() is { } slope)
            {
                return With(slope, Functions.LeakyReLU);
            }

            problems.AddUse(node, "has slopes that differ or are not fixed, but LeakyReLU has one");
            return null;
        }

        if (Bound(node, inputs, 1, "min", double.NegativeInfinity) is { } low && Bound(node, inputs, 2, "max", double.PositiveInfinity) is { } high)
        {
            return z => Math.Min(high, Math.Max(low, z));
        }

        problems.AddUse(node, "has bounds that are not fixed numbers");
        return null;
    }

    /// <summary>A bound of Clip: an input since opset 11, an attribute before.</summary>
    private static double? Bound(NodeProto node, IReadOnlyList<GraphValue?> inputs, int index, string attribute, double fallback) => inputs.ElementAtOrDefault(index) switch
    {
        null => NodeAttributes.Find(node, attribute) is null ? fallback : node.Float(attribute, 0),
        ConstantValue { Scalar: { } bound } => bound,
        _ => null,
    };

    private GraphValue ReadBinary(NodeProto node, IReadOnlyList<GraphValue?> inputs, Func<double, double, double> combine)
    {
        var value = inputs[0]!;
        if (inputs.Count == 1)
        {
            return value;
        }

        foreach (var input in inputs.Skip(1))
        {
            value = Combine(node, value, input, combine);
        }

        return value;
    }

    private GraphValue Combine(NodeProto node, GraphValue left, GraphValue? right, Func<double, double, double> combine) => (left, right) switch
    {
        (LayerValue first, LayerValue second) when ReferenceEquals(first.Layer, second.Layer) =>
            first with { Curve = Curve.Combine(first.Curve!, second.Curve!, combine), Trail = new(node, first.Trail, second.Trail) },
        (LayerValue, LayerValue) => problems.AddUse(node, "combines the outputs of two layers"),
        (LayerValue first, ConstantValue { Scalar: { } number }) => first with { Curve = first.Curve!.Apply(value => combine(value, number)), Trail = new(node, first.Trail) },
        (ConstantValue { Scalar: { } number }, LayerValue second) => second with { Curve = second.Curve!.Apply(value => combine(number, value)), Trail = new(node, second.Trail) },
        (LayerValue layer, ConstantValue constant) => NoteConstants(node, layer, constant),
        (ConstantValue constant, LayerValue layer) => NoteConstants(node, layer, constant),
        (UnknownValue, _) => left,
        (_, null) => problems.AddUse(node, "lacks an input"),
        _ => problems.AddUse(node, "is computed from constants alone"),
    };

    private GraphValue NoteConstants(NodeProto node, LayerValue layer, ConstantValue constant) => problems.AddUse(node, FormattableString.Invariant(
        $"combines {layer.Layer.Outputs} outputs{(layer.IsPlain && layer.Layer.Bias is not null ? " that have a bias already" : "")} with constants of {constant.Tensor.Type} {ShapeText.Format(constant.Shape)}"));

    private static Func<double, double> With(double parameter, Func<double, double, double> function) => z => function(z, parameter);

    private static Func<double, double> Selu(double alpha, double gamma) => z => Functions.SELU(z, alpha, gamma);

    private static Func<double, double> HardSigmoid(double alpha, double beta) => z => Functions.HardSigmoid(z, alpha, beta);
}
