using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Lists of sizes: taken apart and put together.</summary>
internal sealed class IntegerListForm : NodeForm
{
    private static readonly Dictionary<string, Func<NodeProto, IReadOnlyList<IntegersValue?>, IntegersValue?>> Readers = new(StringComparer.Ordinal)
    {
        ["Gather"] = (node, inputs) => inputs is [{ IsScalar: false } list, { } places] && node.Integer("axis", 0) is 0 or -1 ? Gather(list.Elements, places) : null,
        ["Slice"] = Slice,
        ["Concat"] = (node, inputs) => node.Integer("axis", 0) is 0 or -1 && inputs.All(input => input is { IsScalar: false }) ? Limited([.. inputs.SelectMany(input => input!.Elements)]) : null,
        ["Range"] = (_, inputs) => inputs is [{ Known: [var start] }, { Known: [var limit] }, { Known: [var step] }] ? Range(start, limit, step) : null,
        ["ReduceProd"] = (node, inputs) => Reduce(node, inputs, "Mul"),
        ["ReduceSum"] = (node, inputs) => Reduce(node, inputs, "Add"),
        ["ReduceMax"] = (node, inputs) => Reduce(node, inputs, "Max"),
        ["ReduceMin"] = (node, inputs) => Reduce(node, inputs, "Min"),
    };

    public override IReadOnlyCollection<string> Operators { get; } = Readers.Keys;

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        var integers = inputs.Select(IntegersValue.Of).ToArray();
        return integers is [not null, ..] && inputs.Zip(integers).All(pair => pair.First is null || pair.Second is not null) ? Readers[node.OpType](node, integers) : null;
    }

    private static IntegersValue? Limited(IReadOnlyList<Integer> elements) => elements.Count <= IntegersValue.MostElements ? new(elements) : null;

    private static IntegersValue? Gather(IReadOnlyList<Integer> list, IntegersValue places)
    {
        var axes = places.Known?.Select(place => Layout.FindAxis(place, list.Count)).ToArray();
        return axes is null || axes.Contains(null) ? null : new([.. axes.Select(axis => list[axis!.Value])], places.IsScalar);
    }

    /// <summary>Since opset 10 bounds are inputs, before they were attributes.</summary>
    private static IntegersValue? Slice(NodeProto node, IReadOnlyList<IntegersValue?> inputs)
    {
        var starts = inputs.Count == 1 ? node.Integers("starts") : inputs[1]?.Known;
        var ends = inputs.Count == 1 ? node.Integers("ends") : inputs.ElementAtOrDefault(2)?.Known;
        var axes = inputs.Count == 1 ? node.Integers("axes") : inputs.ElementAtOrDefault(3) is { } given ? given.Known ?? [long.MaxValue] : null;
        var steps = inputs.ElementAtOrDefault(4) is { } step ? step.Known : [1];
        if (inputs[0] is not { IsScalar: false, Elements: var list } || starts is not [var start] || ends is not [var end] || axes is not (null or [0] or [-1]) || steps is not [1])
        {
            return null;
        }

        return new([.. list.Take(Bound(end, list.Count)).Skip(Bound(start, list.Count))]);
    }

    private static int Bound(long place, int count) => (int)Math.Clamp(place < 0 ? place + count : place, 0, count);

    private static IntegersValue? Range(long start, long limit, long step)
    {
        var elements = new List<Integer>();
        for (var value = (decimal)start; step > 0 ? value < limit : step < 0 && value > limit; value += step)
        {
            elements.Add(new((long)value));
            if (elements.Count > IntegersValue.MostElements)
            {
                return null;
            }
        }

        return step == 0 ? null : new(elements);
    }

    private static IntegersValue? Reduce(NodeProto node, IReadOnlyList<IntegersValue?> inputs, string type)
    {
        var axes = inputs.ElementAtOrDefault(1) is { } given ? given.Known : node.Integers("axes") ?? [];
        var elements = inputs[0]!.Elements;
        return elements.Count == 0 || axes is not ([] or [0] or [-1]) ? null
            : new([elements.Skip(1).Aggregate(elements[0], (result, next) => IntegerFunctions.Apply(type, [result, next]))], node.Integer("keepdims", 1) == 0 || inputs[0]!.IsScalar);
    }
}
