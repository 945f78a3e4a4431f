using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>An operator with the values that it takes.</summary>
/// <param name="node">The operator.</param>
/// <param name="inputs">What it takes; null for an optional input that is left out.</param>
/// <param name="model">The model, which says the operators' version and where data lies.</param>
/// <param name="budget">What may be computed.</param>
internal sealed class EvaluatedNode(NodeProto node, IReadOnlyList<EvaluatedTensor?> inputs, OnnxModel model, EvaluationBudget budget)
{
    /// <summary>The operator, for its attributes.</summary>
    public NodeProto Node => node;

    public OnnxModel Model => model;

    public int InputCount => inputs.Count;

    /// <summary>An input that may be left out.</summary>
    public EvaluatedTensor? Find(int index) => inputs.ElementAtOrDefault(index);

    /// <exception cref="NotSupportedException">It is left out.</exception>
    public EvaluatedTensor Input(int index) => Find(index) ?? throw Refuse("lacks an input");

    /// <summary>Whole numbers that older versions of the operator have as an attribute.</summary>
    public IReadOnlyList<long>? Integers(int index, string attribute) => Find(index)?.Integers ?? node.Integers(attribute);

    /// <summary>A number that older versions of the operator have as an attribute.</summary>
    public double Number(int index, string attribute, double fallback) =>
        Find(index) is { Values: [var number] } ? number : NodeAttributes.Find(node, attribute) is null ? fallback : node.Float(attribute, 0);

    /// <summary>An axis counted from the front.</summary>
    /// <exception cref="NotSupportedException">There is no such one.</exception>
    public int Axis(long axis, int count) => Layout.FindAxis(axis, count) ?? throw Refuse(FormattableString.Invariant($"names the axis {axis} of {count}"));

    /// <summary>Axes counted from the front.</summary>
    /// <exception cref="NotSupportedException">One is not there.</exception>
    public int[] Axes(IEnumerable<long> axes, int count) => [.. axes.Select(axis => Axis(axis, count))];

    /// <summary>A tensor, number by number.</summary>
    /// <param name="shape">Its sizes.</param>
    /// <param name="value">The number at a place, which is told along each axis.</param>
    /// <param name="isWhole">Whether they are whole numbers.</param>
    public EvaluatedTensor Give(IReadOnlyList<int> shape, Func<int[], double> value, bool isWhole = false)
    {
        var values = new double[budget.Take(shape)];
        var place = new int[shape.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(place);
            for (var axis = shape.Count - 1; axis >= 0 && ++place[axis] == shape[axis]; axis--)
            {
                place[axis] = 0;
            }
        }

        return new(shape, values, isWhole);
    }

    /// <summary>The same numbers in another shape.</summary>
    /// <exception cref="NotSupportedException">It has room for others.</exception>
    public EvaluatedTensor Reshape(EvaluatedTensor value, IReadOnlyList<int> shape) => shape.Aggregate(1L, (count, size) => count * size) == value.Values.Length
        ? new(shape, value.Values, value.IsWhole)
        : throw Refuse(FormattableString.Invariant($"makes {ShapeText.Format(shape.Select(size => (long)size))} of {value.Values.Length} numbers"));

    /// <summary>Announces multiply-adds.</summary>
    public void Spend(double steps) => budget.Spend(steps);

    /// <summary>Why the operator is not computed.</summary>
    /// <param name="complaint">The rest of a clause that begins with the operator.</param>
    public NotSupportedException Refuse(string complaint) => new($"{NodeText.Of(node)} {complaint}");
}
