using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>
/// A graph → the layers of a network. Functions are inlined, the ends are chosen, and the operators between them are run in their order on
/// what is known without an input: constants, layers, sums, and functions of their numbers. What the output begins from then is the network.
/// </summary>
internal sealed class GraphReader
{
    private readonly OnnxModel _model;
    private readonly ReadingContext _context;
    private readonly Dictionary<string, GraphValue> _values = new(StringComparer.Ordinal);
    private InputValue? _input;

    private GraphReader(OnnxModel model)
    {
        _model = model;
        _context = new(model, new(), new(), new());
    }

    /// <summary>Reads the layers, in the order they run.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Where the network begins and ends.</param>
    /// <param name="channelsFirst">Whether the declared network's rows have images channel by channel; null without a declaration.</param>
    /// <exception cref="WeightFormatException">The graph is no such network; everything that stands against it is named.</exception>
    public static LayerGraph Read(OnnxModel model, OnnxLoadOptions options, bool? channelsFirst)
    {
        var reader = new GraphReader(model);
        var (output, nodes) = reader.Run(options, image: null);
        if (reader._input?.Draft.Shape is { IsImageTakenAsRow: true } image)
        {
            // In a graph's order, what takes the input for a row may stand before what tells that it is an image.
            reader = new(model);
            reader.Run(options, image);
        }

        return reader.Finish(output, nodes, channelsFirst);
    }

    /// <summary>Runs the operators on what is known.</summary>
    /// <param name="options">Where the network begins and ends.</param>
    /// <param name="image">What the input is; null where that is to be found out.</param>
    /// <returns>The output's name, and the operators that it needs.</returns>
    private (string Output, IReadOnlyList<NodeProto> Nodes) Run(OnnxLoadOptions options, RowShape? image)
    {
        foreach (var (name, tensor) in _model.Initializers)
        {
            _context.Budget.Add(tensor);
            _values[name] = new ConstantValue(tensor);
        }

        var nodes = FunctionInlining.Expand(_model);
        ValueNames.RequireUnique(_model, nodes);
        var output = GraphEnds.ChooseOutput(_model, nodes, options.Output);
        var needed = NeededNodes.Find(nodes, output, options.Input);
        if (GraphEnds.ChooseInput(_model, needed, output, options.Input) is { } input)
        {
            _values[input] = _input = InputOf(input);
            if (image is not null)
            {
                _input.Draft.Shape.Holds(image.Image!.Value, image.ChannelsFirst);
            }
        }

        var reader = new NodeReader(_context);
        foreach (var node in needed.Nodes)
        {
            SetOutputs(node, reader.Read(node, [.. node.Input.Select(name => Find(node, name))]));
        }

        return (output, needed.Nodes);
    }

    private LayerGraph Finish(string output, IReadOnlyList<NodeProto> nodes, bool? channelsFirst)
    {
        var value = _values[output];
        var rows = value as RowsValue ?? (value as EndingValue)?.Layer;
        if (value is UnknownValue)
        {
            _context.Problems.AddIfEmpty($"its output '{output}' is computed from an operator's second output, which is for training");
        }
        else if (rows is null)
        {
            AddNoLayer();
        }

        _context.Problems.ThrowIfAny();
        var graph = new NetworkBuilder(_context.Problems, _context.Notes, _context.Budget, nodes).Build(rows!, LayerNames.Choose, name => _values.GetValueOrDefault(name), channelsFirst);
        if (graph.Layers.Count == 0)
        {
            AddNoLayer();
        }

        _context.Problems.ThrowIfAny();
        return value is EndingValue ending ? graph with { Notes = [.. graph.Notes, .. ending.Notes], Ending = ending.Source } : graph;

        void AddNoLayer() => _context.Problems.Add($"its output '{output}' comes through no layer");
    }

    /// <summary>An input of two sizes or more is a batch of rows; of a single size that is fixed, one row.</summary>
    private InputValue InputOf(string name)
    {
        if (_model.Graph.Input.FirstOrDefault(input => input.Name == name)?.Type?.TensorType?.Shape is not { } shape)
        {
            return new(Layout: null);
        }

        if (shape.Dim.Count > Layout.MostSizes)
        {
            throw new WeightFormatException(FormattableString.Invariant($"The graph's input '{name}' has {shape.Dim.Count} sizes, but no tensor has more than {Layout.MostSizes}."));
        }

        var sizes = shape.Dim.Select(dim => dim.HasDimValue ? dim.DimValue : -1).ToArray();
        var hasBatch = sizes.Length > 1 || sizes is [< 0];
        return new(new Layout([.. sizes.Select((size, axis) => new Extent(size, hasBatch && axis == 0))]));
    }

    private GraphValue? Find(NodeProto node, string name) =>
        name.Length == 0 ? null
        : _values.TryGetValue(name, out var value) ? value
        : throw new WeightFormatException($"{NodeText.Of(node)} takes '{name}', which nothing before it gives: nodes must stand in the order they run, without cycles.");

    private void SetOutputs(NodeProto node, GraphValue value)
    {
        // All but the first output of the operators that are known are for training.
        for (var i = 0; i < node.Output.Count; i++)
        {
            // Where the network begins is no operator's output any more.
            _values.TryAdd(node.Output[i], i == 0 ? value : UnknownValue.Instance);
        }
    }
}
