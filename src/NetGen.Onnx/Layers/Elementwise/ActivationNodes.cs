using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>How ONNX writes each activation.</summary>
internal static class ActivationNodes
{
    private static readonly Dictionary<Act, Action<GraphProto, ActivationPlace>> Writers = new()
    {
        // What takes nothing from its numbers needs no operator.
        [Act.Linear] = (_, _) => { },
        [Act.ReLU] = One("Relu"),
        [Act.LeakyReLU] = One("LeakyRelu", slope => [Nodes.Number("alpha", slope)]),
        [Act.ReLU6] = Clip(0, 6),
        [Act.ELU] = One("Elu", slope => [Nodes.Number("alpha", slope)]),
        [Act.SELU] = One("Selu", _ => [Nodes.Number("alpha", Functions.SeluAlpha), Nodes.Number("gamma", Functions.SeluGamma)]),
        [Act.GELU] = One("Gelu"),
        // An operator of its own came with opset 24 only.
        [Act.SiLU] = TimesSigmoid,
        [Act.Mish] = One("Mish"),
        [Act.Tanh] = One("Tanh"),
        [Act.Sigmoid] = One("Sigmoid"),
        [Act.HardTanh] = Clip(-1, 1),
        [Act.HardSigmoid] = One("HardSigmoid", _ => [Nodes.Number("alpha", 1 / 6f), Nodes.Number("beta", 0.5f)]),
        [Act.HardSwish] = One("HardSwish"),
        [Act.Softplus] = One("Softplus"),
        [Act.Softsign] = One("Softsign"),
        // Of an image of one pixel over its channels.
        [Act.Softmax] = One("Softmax", _ => [Nodes.Integer("axis", 1)]),
    };

    /// <summary>Adds the operators that compute an activation; none for Linear.</summary>
    /// <exception cref="InvalidOperationException">There is no entry for it.</exception>
    public static void Add(GraphProto graph, Act activation, ActivationPlace place)
    {
        if (!Writers.TryGetValue(activation, out var write))
        {
            throw new InvalidOperationException($"How ONNX writes {activation} is not known.");
        }

        write(graph, place);
    }

    private static Action<GraphProto, ActivationPlace> One(string type, Func<float, AttributeProto[]>? attributes = null) =>
        (graph, place) => graph.Node.Add(Nodes.Of(place.Name, type, [place.Sums], place.Output, attributes?.Invoke(place.Slope) ?? []));

    private static Action<GraphProto, ActivationPlace> Clip(float low, float high) => (graph, place) =>
    {
        var (min, max) = ($"{place.Name}.min", $"{place.Name}.max");
        graph.Initializer.Add(Nodes.Tensor(min, [], [low]));
        graph.Initializer.Add(Nodes.Tensor(max, [], [high]));
        graph.Node.Add(Nodes.Of(place.Name, "Clip", [place.Sums, min, max], place.Output));
    };

    private static void TimesSigmoid(GraphProto graph, ActivationPlace place)
    {
        var sigmoid = $"{place.Name}.sigmoid";
        graph.Node.Add(Nodes.Of(sigmoid, "Sigmoid", [place.Sums], sigmoid));
        graph.Node.Add(Nodes.Of(place.Name, "Mul", [place.Sums, sigmoid], place.Output));
    }
}
