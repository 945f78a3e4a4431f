namespace NetGen;

/// <summary>Operators that give numbers other places.</summary>
internal static class PlaceOperators
{
    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } = new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>
    {
        ["Transpose"] = Transpose,
        ["Gather"] = Gather,
        ["Slice"] = Slice,
        ["Concat"] = Concat,
        ["Pad"] = Pad,
    };

    private static EvaluatedTensor Transpose(EvaluatedNode node)
    {
        var value = node.Input(0);
        var count = value.Shape.Count;
        int[] order = node.Node.Integers("perm") is { } given ? node.Axes(given, count) : [.. Enumerable.Range(0, count).Reverse()];
        return node.Give([.. order.Select(axis => value.Shape[axis])], Moved(value, (place, own) =>
        {
            for (var axis = 0; axis < count; axis++)
            {
                own[order[axis]] = place[axis];
            }
        }), value.IsWhole);
    }

    private static EvaluatedTensor Gather(EvaluatedNode node)
    {
        var (value, places) = (node.Input(0), node.Input(1));
        var axis = node.Axis(node.Node.Integer("axis", 0), value.Shape.Count);
        return node.Give([.. value.Shape.Take(axis), .. places.Shape, .. value.Shape.Skip(axis + 1)], Moved(value, (place, own) =>
        {
            place[..axis].CopyTo(own, 0);
            own[axis] = node.Axis((long)places.At(place.AsSpan(axis, places.Shape.Count)), value.Shape[axis]);
            place[(axis + places.Shape.Count)..].CopyTo(own, axis + 1);
        }), value.IsWhole);
    }

    /// <summary>Since opset 10 bounds are inputs, before they were attributes.</summary>
    private static EvaluatedTensor Slice(EvaluatedNode node)
    {
        var value = node.Input(0);
        var (starts, ends) = (node.Integers(1, "starts") ?? [], node.Integers(2, "ends") ?? []);
        var axes = node.Axes(node.Integers(3, "axes") ?? [.. Enumerable.Range(0, starts.Count).Select(axis => (long)axis)], value.Shape.Count);
        var steps = node.Find(4)?.Integers ?? [.. starts.Select(_ => 1L)];
        if (axes.Length != starts.Count || ends.Count != starts.Count || steps.Any(step => step < 1))
        {
            throw node.Refuse("takes steps back, or bounds that do not go together");
        }

        var (first, shape) = (new long[value.Shape.Count], value.Shape.ToArray());
        var pace = Enumerable.Repeat(1L, shape.Length).ToArray();
        for (var i = 0; i < axes.Length; i++)
        {
            var size = value.Shape[axes[i]];
            (first[axes[i]], pace[axes[i]]) = (Bound(starts[i], size), steps[i]);
            shape[axes[i]] = (int)Math.Max(0, (Bound(ends[i], size) - first[axes[i]] + steps[i] - 1) / steps[i]);
        }

        return node.Give(shape, Moved(value, (place, own) =>
        {
            for (var axis = 0; axis < place.Length; axis++)
            {
                own[axis] = (int)(first[axis] + place[axis] * pace[axis]);
            }
        }), value.IsWhole);
    }

    private static long Bound(long place, int size) => Math.Clamp(place < 0 ? place + size : place, 0, size);

    private static EvaluatedTensor Concat(EvaluatedNode node)
    {
        var values = Enumerable.Range(0, node.InputCount).Select(node.Input).ToArray();
        var shape = values[0].Shape.ToArray();
        var axis = node.Axis(node.Node.Integer("axis", 0), shape.Length);
        if (values.Any(value => value.Shape.Count != shape.Length || value.Shape.Where((size, index) => index != axis && size != shape[index]).Any()))
        {
            throw node.Refuse("puts tensors together whose sizes differ");
        }

        shape[axis] = values.Sum(value => value.Shape[axis]);
        return node.Give(shape, place =>
        {
            var (own, index) = (place.ToArray(), 0);
            for (; own[axis] >= values[index].Shape[axis]; index++)
            {
                own[axis] -= values[index].Shape[axis];
            }

            return values[index].At(own);
        }, values.All(value => value.IsWhole));
    }

    /// <summary>Since opset 11 pads and their value are inputs, before they were attributes.</summary>
    private static EvaluatedTensor Pad(EvaluatedNode node)
    {
        var value = node.Input(0);
        var (count, pads) = (value.Shape.Count, node.Integers(1, "pads") ?? []);
        var axes = node.Find(3) is { } given ? node.Axes(given.Integers, count) : [.. Enumerable.Range(0, count)];
        if (node.Node.Text("mode", "constant") != "constant" || pads.Count != 2 * axes.Length || pads.Any(size => size is < 0 or > int.MaxValue / 4))
        {
            throw node.Refuse("pads by other than a number around");
        }

        var (before, shape) = (new int[count], value.Shape.ToArray());
        for (var i = 0; i < axes.Length; i++)
        {
            before[axes[i]] = (int)pads[i];
            shape[axes[i]] += (int)(pads[i] + pads[i + axes.Length]);
        }

        var filling = node.Number(2, "value", 0);
        return node.Give(shape, place =>
        {
            int[] own = [.. place.Select((index, axis) => index - before[axis])];
            return own.Where((index, axis) => index < 0 || index >= value.Shape[axis]).Any() ? filling : value.At(own);
        }, value.IsWhole);
    }

    /// <summary>The numbers of a value, whose own places are told by those in the result.</summary>
    private static Func<int[], double> Moved(EvaluatedTensor value, Action<int[], int[]> find)
    {
        var own = new int[value.Shape.Count];
        return place =>
        {
            find(place, own);
            return value.At(own);
        };
    }
}
