namespace NetGen;

/// <summary>Operators that tell of shapes, or give the same numbers in another one.</summary>
internal static class ShapeOperators
{
    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } = new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>
    {
        ["Identity"] = node => node.Input(0),
        ["Dropout"] = node => node.Input(0),
        ["Shape"] = Shape,
        ["Size"] = node => new([], [node.Input(0).Values.Length], IsWhole: true),
        ["Reshape"] = Reshape,
        ["Flatten"] = Flatten,
        ["Squeeze"] = Squeeze,
        ["Unsqueeze"] = Unsqueeze,
    };

    private static EvaluatedTensor Shape(EvaluatedNode node)
    {
        var shape = node.Input(0).Shape;
        var (start, end) = (Place(node.Node.Integer("start", 0), shape.Count), Place(node.Node.Integer("end", shape.Count), shape.Count));
        double[] sizes = [.. shape.Take(end).Skip(start).Select(size => (double)size)];
        return new([sizes.Length], sizes, IsWhole: true);
    }

    private static int Place(long place, int count) => (int)Math.Clamp(place < 0 ? place + count : place, 0, count);

    /// <summary>0 keeps a size, −1 takes what is left.</summary>
    private static EvaluatedTensor Reshape(EvaluatedNode node)
    {
        var (value, allowsZero) = (node.Input(0), node.Node.Integer("allowzero", 0) != 0);
        int[] shape = [.. node.Input(1).Integers.Select((size, axis) => size == 0 && !allowsZero ? value.Shape.ElementAtOrDefault(axis) : (int)size)];
        var open = Array.IndexOf(shape, -1);
        var rest = shape.Where(size => size != -1).Aggregate(1L, (count, size) => count * size);
        if (open >= 0 && rest > 0)
        {
            shape[open] = (int)(value.Values.Length / rest);
        }

        return node.Reshape(value, shape);
    }

    private static EvaluatedTensor Flatten(EvaluatedNode node)
    {
        var value = node.Input(0);
        var axis = node.Node.Integer("axis", 1);
        var before = value.Shape.Take(axis == value.Shape.Count ? value.Shape.Count : node.Axis(axis, value.Shape.Count)).Aggregate(1, (count, size) => count * size);
        return node.Reshape(value, [before, before == 0 ? 0 : value.Values.Length / before]);
    }

    private static EvaluatedTensor Squeeze(EvaluatedNode node)
    {
        var value = node.Input(0);
        var axes = node.Integers(1, "axes") is { } given ? node.Axes(given, value.Shape.Count) : null;
        return node.Reshape(value, [.. value.Shape.Where((size, axis) => axes is null ? size != 1 : !axes.Contains(axis))]);
    }

    private static EvaluatedTensor Unsqueeze(EvaluatedNode node)
    {
        var value = node.Input(0);
        var given = node.Integers(1, "axes") ?? throw node.Refuse("names no axes");
        var axes = node.Axes(given, value.Shape.Count + given.Count);
        var rest = new Queue<int>(value.Shape);
        return node.Reshape(value, [.. Enumerable.Range(0, value.Shape.Count + given.Count).Select(axis => axes.Contains(axis) ? 1 : rest.Dequeue())]);
    }
}
