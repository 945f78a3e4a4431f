using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>
/// What a model computes, operator by operator, by their definitions and in double precision: nothing of it comes from the layers that
/// are read, so that these can be held to it.
/// </summary>
/// <param name="model">The model.</param>
internal sealed class ModelEvaluation(OnnxModel model)
{
    private readonly EvaluationBudget _budget = new();
    private readonly Dictionary<string, EvaluatedTensor> _values = new(StringComparer.Ordinal);

    /// <summary>The outputs for one row.</summary>
    /// <param name="row">The row, as the model has it.</param>
    /// <param name="options">Where the network begins and ends.</param>
    /// <exception cref="ArgumentException">The row has another length than the model's input.</exception>
    /// <exception cref="NotSupportedException">An operator is not computed here.</exception>
    /// <exception cref="WeightFormatException">The model is malformed.</exception>
    public float[] Run(ReadOnlySpan<float> row, OnnxLoadOptions options)
    {
        var nodes = FunctionInlining.Expand(model);
        var output = GraphEnds.ChooseOutput(model, nodes, options.Output);
        var needed = NeededNodes.Find(nodes, output, options.Input);
        var rows = 1;
        if (GraphEnds.ChooseInput(model, needed, output, options.Input) is { } input)
        {
            var shape = EvaluatedInput.ShapeOf(model, input, row.Length);
            var values = new double[_budget.Take(shape)];
            rows = values.Length / row.Length;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = row[i % row.Length];
            }

            _values[input] = new(shape, values);
        }

        foreach (var node in needed.Nodes)
        {
            var value = Evaluate(node);
            _values.TryAdd(node.Output[0], value);
        }

        var outputs = _values[output].Values;
        return [.. outputs.Take(outputs.Length / rows).Select(value => (float)value)];
    }

    private EvaluatedTensor Evaluate(NodeProto node)
    {
        var evaluated = new EvaluatedNode(node, [.. node.Input.Select(name => name.Length == 0 ? null : Find(node, name))], model, _budget);
        return NodeText.IsStandard(node) && OperatorTable.Find(node.OpType) is { } compute ? compute(evaluated) : throw evaluated.Refuse("is not computed here");
    }

    private EvaluatedTensor Find(NodeProto node, string name) =>
        _values.TryGetValue(name, out var value) ? value
        : model.Initializers.TryGetValue(name, out var tensor) ? StoredTensor.Read(tensor)
        : throw new NotSupportedException($"{NodeText.Of(node)} takes '{name}', which is not computed here");
}
