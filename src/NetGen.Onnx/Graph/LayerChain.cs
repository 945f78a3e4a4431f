using System.Globalization;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The way from the graph's output back to its input → layers in the order they run.</summary>
internal static class LayerChain
{
    /// <summary>Builds the layers; an activation that is none of NetGen's is noted.</summary>
    /// <param name="output">What the graph gives.</param>
    /// <param name="problems">Where to note.</param>
    /// <param name="find">The graph's values by name, for messages.</param>
    public static OnnxLayer[] Build(LayerValue output, GraphProblems problems, Func<string, GraphValue?> find)
    {
        var values = new List<LayerValue>();
        for (GraphValue value = output; value is LayerValue layer; value = layer.Layer.Input)
        {
            values.Add(layer);
        }

        values.Reverse();
        var names = LayerNames.Choose([.. values.Select(value => value.Layer)]);
        return [.. values.Zip(names, (value, name) => new OnnxLayer(name, value.Layer, FindActivation(name, value, problems, find), value.Curve))];
    }

    private static Activation FindActivation(string layer, LayerValue value, GraphProblems problems, Func<string, GraphValue?> find)
    {
        if (value.Curve is null)
        {
            return new(Act.Softmax);
        }

        if (ActivationCurves.Find(value.Curve) is { } activation)
        {
            return activation;
        }

        var nodes = value.Trail!.Nodes;
        problems.Add($"after layer '{layer}', {string.Join(", ", nodes.Select(node => Describe(node, find)))} compute{(nodes.Count == 1 ? "s" : "")} none of NetGen's activations{string.Concat(nodes.Select(Hint).Distinct())}");
        return default;
    }

    private static string Describe(NodeProto node, Func<string, GraphValue?> find)
    {
        var numbers = node.Attribute.Where(attribute => attribute.HasF).Select(attribute => $"{attribute.Name}={Number(attribute.F)}")
            .Concat(node.Input.Select(find).OfType<ConstantValue>().Select(constant => constant.Scalar).OfType<float>().Select(Number)).ToArray();
        return NodeText.Of(node) + (numbers.Length == 0 ? "" : $" ({string.Join(", ", numbers)})");
    }

    private static string Number(float value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hint(NodeProto node) => node.OpType switch
    {
        "HardSigmoid" => " (HardSigmoid has alpha=1/6, beta=0.5 there)",
        "Gelu" => " (GELU is the exact one there, not that by tanh)",
        "PRelu" or "LeakyRelu" => " (LeakyReLU's slope must be 0 or more there)",
        _ => "",
    };
}
