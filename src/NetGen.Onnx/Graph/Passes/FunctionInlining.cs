using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Local functions → the operators that they stand for.</summary>
internal sealed class FunctionInlining
{
    /// <summary>More functions than exporters nest in each other.</summary>
    private const int Deepest = 64;

    /// <summary>How many more operators there may be than the file holds.</summary>
    private const int Multiple = 8;

    private const int FewestAllowed = 64;

    private readonly Dictionary<(string Domain, string Name, string Overload), FunctionProto> _functions = [];
    private readonly HashSet<FunctionProto> _open = new(ReferenceEqualityComparer.Instance);
    private readonly List<NodeProto> _nodes = [];
    private readonly int _mostNodes;
    private int _calls;

    private FunctionInlining(OnnxModel model)
    {
        foreach (var function in model.Functions)
        {
            RequireVersion(function, model.Opset);
            if (!_functions.TryAdd((function.Domain, function.Name, function.Overload), function))
            {
                throw new WeightFormatException($"The file holds two functions of the name '{function.Name}'.");
            }
        }

        _mostNodes = FewestAllowed + Multiple * (model.Graph.Node.Count + model.Functions.Sum(function => function.Node.Count));
    }

    /// <summary>The graph's operators, none of which is a function of the file.</summary>
    /// <exception cref="WeightFormatException">A function calls itself, or is called with more than it takes.</exception>
    public static IReadOnlyList<NodeProto> Expand(OnnxModel model)
    {
        if (model.Functions.Count == 0)
        {
            return model.Graph.Node;
        }

        var inlining = new FunctionInlining(model);
        foreach (var node in model.Graph.Node)
        {
            inlining.Append(node);
        }

        return inlining._nodes;
    }

    private static void RequireVersion(FunctionProto function, long opset)
    {
        if (function.OpsetImport.FirstOrDefault(import => import.Domain is "" or OpsetReader.StandardDomain && import.Version != opset) is { } other)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"Function '{function.Name}' is written for version {other.Version} of ONNX's operators, the model for {opset}: export both with one."));
        }
    }

    private void Append(NodeProto node)
    {
        if (!_functions.TryGetValue((node.Domain, node.OpType, node.Overload), out var function))
        {
            _nodes.Add(node);
            if (_nodes.Count > _mostNodes)
            {
                throw new WeightFormatException("The functions of the file stand for far more operators than it holds: export the model without functions.");
            }

            return;
        }

        if (_open.Count == Deepest || !_open.Add(function))
        {
            throw new WeightFormatException($"Function '{function.Name}' calls itself, or functions call each other more than {Deepest} deep.");
        }

        var call = new FunctionCall(node, function, _calls++);
        foreach (var inner in function.Node)
        {
            Append(call.Bind(inner));
        }

        foreach (var output in call.Outputs())
        {
            Append(output);
        }

        _open.Remove(function);
    }
}
