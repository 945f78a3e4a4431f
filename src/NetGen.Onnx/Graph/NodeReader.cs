using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>One operator of the graph → what is known of its value.</summary>
internal sealed class NodeReader(OnnxModel model, GraphProblems problems)
{
    private readonly LinearNodes _linear = new(problems);
    private readonly ElementwiseNodes _elementwise = new(problems);
    private readonly ShapeNodes _shape = new(problems);

    /// <summary>Reads an operator.</summary>
    /// <param name="node">The operator.</param>
    /// <param name="inputs">What it takes; null for an optional input that is left out.</param>
    public GraphValue Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        if (!IsKnown(node))
        {
            return problems.AddOperator(node);
        }

        if (inputs.Contains(UnknownValue.Instance))
        {
            return UnknownValue.Instance;
        }

        if (node.OpType == "Constant")
        {
            return ReadConstant(node);
        }

        return inputs is not [{ } first, ..] ? problems.AddUse(node, "has no input") : node.OpType switch
        {
            "Identity" => first,
            "Cast" => ReadCast(node, first),
            "Dropout" => ReadDropout(node, inputs, first),
            "Flatten" => _shape.ReadFlatten(node, first),
            "Reshape" => _shape.ReadReshape(node, first, inputs.ElementAtOrDefault(1)),
            "Transpose" => _shape.ReadTranspose(node, first),
            "Gemm" => _linear.ReadGemm(node, inputs),
            "MatMul" => _linear.ReadMatMul(node, inputs),
            "Softmax" => ReadSoftmax(node, first),
            "Add" when LinearNodes.TryReadBias(inputs) is { } biased => biased,
            _ => _elementwise.Read(node, inputs),
        };
    }

    private static bool IsKnown(NodeProto node) => NodeText.IsStandard(node)
        && (node.OpType is "Constant" or "Identity" or "Cast" or "Dropout" or "Flatten" or "Reshape" or "Transpose" or "Gemm" or "MatMul" or "Softmax"
            || ElementwiseNodes.IsKnown(node.OpType));

    private GraphValue ReadConstant(NodeProto node)
    {
        var attribute = node.Attribute.FirstOrDefault();
        var tensor = attribute?.Name switch
        {
            "value" when attribute.T is { } given => given,
            "value_float" => new() { DataType = (int)OnnxElementType.FLOAT, FloatData = { attribute.F } },
            "value_floats" => new() { DataType = (int)OnnxElementType.FLOAT, Dims = { attribute.Floats.Count }, FloatData = { attribute.Floats } },
            "value_int" => new() { DataType = (int)OnnxElementType.INT64, Int64Data = { attribute.I } },
            "value_ints" => new() { DataType = (int)OnnxElementType.INT64, Dims = { attribute.Ints.Count }, Int64Data = { attribute.Ints } },
            _ => (TensorProto?)null,
        };
        if (tensor is null)
        {
            return problems.AddUse(node, "holds no numbers");
        }

        if (tensor.Name.Length == 0)
        {
            tensor.Name = NodeText.Name(node);
        }

        return new ConstantValue(new OnnxTensor(tensor, model.Folder));
    }

    /// <summary>Networks compute in 32 bits, whatever floats the exporter chose.</summary>
    private GraphValue ReadCast(NodeProto node, GraphValue value) =>
        (OnnxElementType)node.Integer("to", 0) is OnnxElementType.FLOAT or OnnxElementType.DOUBLE or OnnxElementType.FLOAT16 or OnnxElementType.BFLOAT16 ? value
        : problems.AddUse(node, "converts to another type than floats");

    private GraphValue ReadDropout(NodeProto node, IReadOnlyList<GraphValue?> inputs, GraphValue value) =>
        inputs.ElementAtOrDefault(2) is null || inputs[2] is ConstantValue mode && mode.Tensor.ReadShortIntegers() is [0] ? value
        : problems.AddUse(node, "may be in training mode: export the model for inference");

    private GraphValue ReadSoftmax(NodeProto node, GraphValue value)
    {
        const long AxisIsLastSince = 13;
        var axis = node.Integer("axis", model.Opset >= AxisIsLastSince ? -1 : 1);
        return value is not LayerValue layer ? problems.AddUse(node, "follows no layer")
            : axis is not (1 or -1) ? problems.AddUse(node, FormattableString.Invariant($"has the axis {axis}, but must sum over the outputs of a row: -1 or 1"))
            : !layer.IsPlain ? problems.AddUse(node, "follows another activation")
            : layer with { Curve = null, Trail = new(node, layer.Trail) };
    }
}
