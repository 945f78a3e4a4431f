namespace NetGen;

/// <summary>Softmax and its logarithm.</summary>
internal static class SoftmaxOperators
{
    private const long AxisIsAloneSince = 13;

    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } = new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>
    {
        ["Softmax"] = node => Compute(node, Math.Exp),
        ["LogSoftmax"] = node => Compute(node, logarithm => logarithm),
    };

    /// <summary>Over one axis; before opset 13 over all from that one on.</summary>
    /// <param name="node">The operator.</param>
    /// <param name="function">What becomes of the logarithm of a probability.</param>
    private static EvaluatedTensor Compute(EvaluatedNode node, Func<double, double> function)
    {
        var value = node.Input(0);
        var isAlone = node.Model.Opset >= AxisIsAloneSince;
        var axis = node.Axis(node.Node.Integer("axis", isAlone ? -1 : 1), value.Shape.Count);
        var stride = isAlone ? value.Shape.Skip(axis + 1).Aggregate(1, (product, size) => product * size) : 1;
        var length = isAlone ? value.Shape[axis] : value.Shape.Skip(axis).Aggregate(1, (product, size) => product * size);
        var result = node.Give(value.Shape, place => value.At(place));
        for (var first = 0; first < value.Values.Length; first += (first + 1) % stride == 0 ? 1 + (length - 1) * stride : 1)
        {
            var places = Enumerable.Range(0, length).Select(i => first + i * stride).ToArray();
            var largest = places.Max(place => value.Values[place]);
            var logarithm = Math.Log(places.Sum(place => Math.Exp(value.Values[place] - largest)));
            foreach (var place in places)
            {
                result.Values[place] = function(value.Values[place] - largest - logarithm);
            }
        }

        return result;
    }
}
