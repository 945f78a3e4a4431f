using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Everything in a graph that a network cannot be made of, collected so that one message names all of it.</summary>
internal sealed class GraphProblems
{
    private const int MostNames = 3;

    private readonly Dictionary<string, List<string>> _operators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _uses = [];

    /// <summary>Notes an operator that is not known.</summary>
    public GraphValue AddOperator(NodeProto node)
    {
        var name = NodeText.Operator(node);
        if (!_operators.TryGetValue(name, out var nodes))
        {
            _operators[name] = nodes = [];
        }

        _counts[name] = _counts.GetValueOrDefault(name) + 1;
        if (nodes.Count < MostNames)
        {
            nodes.Add($"'{NodeText.Name(node)}'");
        }

        return UnknownValue.Instance;
    }

    /// <summary>Notes a known operator that is used in a way that no such network uses it.</summary>
    /// <param name="node">The operator.</param>
    /// <param name="complaint">What is wrong, as the rest of a clause.</param>
    public GraphValue AddUse(NodeProto node, string complaint)
    {
        _uses.Add($"{NodeText.Of(node)} {complaint}");
        return UnknownValue.Instance;
    }

    /// <summary>Notes something that is no single operator's fault.</summary>
    public void Add(string clause) => _uses.Add(clause);

    /// <summary>Notes something that follows from every other problem, and so matters only without one.</summary>
    public void AddIfEmpty(string clause)
    {
        if (_operators.Count + _uses.Count == 0)
        {
            _uses.Add(clause);
        }
    }

    /// <summary>Throws when anything was noted.</summary>
    /// <exception cref="WeightFormatException">Names all of it.</exception>
    public void ThrowIfAny()
    {
        if (_operators.Count + _uses.Count == 0)
        {
            return;
        }

        var operators = _operators.Select(pair => $"{pair.Key} ({Names(pair.Key, pair.Value)})").ToArray();
        var ways = _operators.Keys.Select(OperatorAdvice.Of).Append(OperatorAdvice.General).OfType<string>().Distinct();
        var notSupported = operators.Length == 0 ? Array.Empty<string>() :
            [$"{(operators.Length == 1 ? "this operator is" : "these operators are")} not supported: {string.Join(", ", operators)}"];
        throw new WeightFormatException($"The model is no network of layers that NetGen knows: {string.Join("; ", [.. notSupported, .. _uses])}. {string.Join(' ', ways)}");
    }

    private string Names(string type, List<string> names)
    {
        var count = _counts[type];
        var listed = string.Join(", ", names);
        return count == 1 ? listed : FormattableString.Invariant($"{count} nodes: {listed}{(count > names.Count ? ", …" : "")}");
    }
}
