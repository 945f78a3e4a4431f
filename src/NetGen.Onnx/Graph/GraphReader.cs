using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>
/// A graph → a chain of layers. The nodes are run in their order on what is known without an input: constants, layers, and
/// functions of a layer's sums. Whatever way leads from input to output then is the chain.
/// </summary>
internal sealed class GraphReader(OnnxModel model)
{
    /// <summary>More than any exporter writes; each operator that flattens goes through all of them.</summary>
    private const int MostSizes = 64;

    private readonly Dictionary<string, GraphValue> _values = new(StringComparer.Ordinal);
    private readonly GraphProblems _problems = new();

    /// <summary>Reads the layers, in the order they run.</summary>
    /// <exception cref="WeightFormatException">The graph is no such chain; everything that stands against it is named.</exception>
    public IReadOnlyList<OnnxLayer> Read()
    {
        foreach (var (name, tensor) in model.Initializers)
        {
            _values[name] = new ConstantValue(tensor);
        }

        SetInput();
        var nodes = new NodeReader(model, _problems);
        foreach (var node in model.Graph.Node)
        {
            var value = nodes.Read(node, [.. node.Input.Select(name => Find(node, name))]);
            SetOutputs(node, value);
        }

        var output = FindOutput();
        _problems.ThrowIfAny();
        var layers = LayerChain.Build((LayerValue)output!, _problems, name => _values.GetValueOrDefault(name));
        _problems.ThrowIfAny();
        return layers;
    }

    /// <summary>Older writers list initializers among the inputs too.</summary>
    private void SetInput()
    {
        var inputs = model.Graph.Input.Where(input => !model.Initializers.ContainsKey(input.Name)).ToArray();
        if (inputs is not [var input])
        {
            throw new WeightFormatException($"The graph has {Listed(inputs)} as inputs, but a network has one.");
        }

        _values[input.Name] = new InputValue(Sizes(input));
    }

    private static long[]? Sizes(ValueInfoProto input) => input.Type?.TensorType?.Shape is not { } shape ? null
        : shape.Dim.Count <= MostSizes ? [.. shape.Dim.Select(dim => dim.HasDimValue ? dim.DimValue : -1)]
        : throw new WeightFormatException(FormattableString.Invariant($"The graph's input '{input.Name}' has {shape.Dim.Count} sizes, but no tensor has more than {MostSizes}."));

    private GraphValue? Find(NodeProto node, string name) =>
        name.Length == 0 ? null
        : _values.TryGetValue(name, out var value) ? value
        : throw new WeightFormatException($"{NodeText.Of(node)} takes '{name}', which nothing before it gives: nodes must stand in the order they run, without cycles.");

    private void SetOutputs(NodeProto node, GraphValue value)
    {
        // All but the first output of the operators that are known are for training.
        for (var i = 0; i < node.Output.Count; i++)
        {
            if (node.Output[i].Length > 0 && !_values.TryAdd(node.Output[i], i == 0 ? value : UnknownValue.Instance))
            {
                throw new WeightFormatException($"{NodeText.Of(node)} gives '{node.Output[i]}', which is there already.");
            }
        }
    }

    /// <summary>The layer's value that the graph gives; anything else is noted.</summary>
    private GraphValue? FindOutput()
    {
        if (model.Graph.Output is not [var output])
        {
            throw new WeightFormatException($"The graph has {Listed(model.Graph.Output)} as outputs, but a network has one.");
        }

        if (!_values.TryGetValue(output.Name, out var value))
        {
            throw new WeightFormatException($"The graph's output '{output.Name}' is given by no node.");
        }

        if (value is not (LayerValue or UnknownValue))
        {
            _problems.Add($"its output '{output.Name}' comes through no fully connected layer");
        }
        else if (value is UnknownValue)
        {
            _problems.AddIfEmpty($"its output '{output.Name}' is computed from an operator's second output, which is for training");
        }

        return value;
    }

    private static string Listed(IEnumerable<ValueInfoProto> values)
    {
        var names = values.Select(value => $"'{value.Name}'").ToArray();
        return names.Length == 0 ? "nothing" : string.Join(", ", names);
    }
}
