namespace NetGen;

/// <summary>Operators that take numbers along axes together.</summary>
internal static class ReductionOperators
{
    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } = new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>
    {
        ["ReduceSum"] = node => Reduce(node, numbers => numbers.Sum()),
        ["ReduceMean"] = node => Reduce(node, numbers => numbers.Average()),
        ["ReduceMax"] = node => Reduce(node, numbers => numbers.Max()),
        ["ReduceMin"] = node => Reduce(node, numbers => numbers.Min()),
        ["ReduceProd"] = node => Reduce(node, numbers => numbers.Aggregate(1.0, (product, number) => product * number)),
        ["ReduceLogSumExp"] = node => Reduce(node, LogarithmOfSum),
    };

    private static double LogarithmOfSum(IReadOnlyList<double> numbers)
    {
        var largest = numbers.Max();
        return largest + Math.Log(numbers.Sum(number => Math.Exp(number - largest)));
    }

    private static EvaluatedTensor Reduce(EvaluatedNode node, Func<IReadOnlyList<double>, double> function)
    {
        var value = node.Input(0);
        if (node.Integers(1, "axes") is not { Count: > 0 } given)
        {
            return node.Node.Integer("noop_with_empty_axes", 0) != 0 ? value : Reduce(node, value, [.. Enumerable.Range(0, value.Shape.Count)], function);
        }

        return Reduce(node, value, node.Axes(given, value.Shape.Count), function);
    }

    private static EvaluatedTensor Reduce(EvaluatedNode node, EvaluatedTensor value, int[] axes, Func<IReadOnlyList<double>, double> function)
    {
        int[] kept = [.. value.Shape.Select((size, axis) => axes.Contains(axis) ? 1 : size)];
        int[] within = [.. value.Shape.Select((size, axis) => axes.Contains(axis) ? size : 1)];
        node.Spend(value.Values.Length);
        var reduced = node.Give(kept, place => function(node.Give(within, inner => value.At([.. inner.Zip(place, (own, outer) => own + outer)])).Values), value.IsWhole);
        return node.Node.Integer("keepdims", 1) != 0 ? reduced : node.Reshape(reduced, [.. kept.Where((_, axis) => !axes.Contains(axis))]);
    }
}
