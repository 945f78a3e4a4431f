using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>One operator of the graph → what is known of its value, by the first form that has it.</summary>
internal sealed class NodeReader
{
    private readonly GraphProblems _problems;
    private readonly Dictionary<string, List<NodeForm>> _forms = new(StringComparer.Ordinal);

    public NodeReader(ReadingContext context)
    {
        _problems = context.Problems;
        foreach (var form in FormTable.Create(context, this))
        {
            foreach (var type in form.Operators)
            {
                if (!_forms.TryGetValue(type, out var forms))
                {
                    _forms[type] = forms = [];
                }

                forms.Add(form);
            }
        }
    }

    /// <summary>Reads an operator; what stands against it is noted.</summary>
    /// <param name="node">The operator.</param>
    /// <param name="inputs">What it takes; null for an optional input that is left out.</param>
    public GraphValue Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (!NodeText.IsStandard(node) || !_forms.TryGetValue(node.OpType, out var forms))
        {
            return _problems.AddOperator(node);
        }

        if (inputs.Any(input => input is UnknownValue))
        {
            return UnknownValue.Instance;
        }

        foreach (var form in forms)
        {
            if (form.Read(node, inputs) is { } value)
            {
                return value;
            }
        }

        return _problems.AddUse(node, Refusal.Of(node, inputs));
    }
}
