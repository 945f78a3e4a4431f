using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Operators in messages.</summary>
internal static class NodeText
{
    /// <summary>An operator with its name: Gemm 'fc1'.</summary>
    public static string Of(NodeProto node) => $"{Operator(node)} '{Name(node)}'";

    /// <summary>Several operators with their names.</summary>
    public static string Of(IEnumerable<NodeProto> nodes) => string.Join(", ", nodes.Select(Of));

    /// <summary>The operator, with its domain where it is not ONNX's own.</summary>
    public static string Operator(NodeProto node) => IsStandard(node) ? node.OpType : $"{node.Domain}.{node.OpType}";

    /// <summary>The name; of a nameless one what it gives.</summary>
    public static string Name(NodeProto node) => node.Name.Length > 0 ? node.Name : node.Output.FirstOrDefault("");

    /// <summary>Whether the operator is one of ONNX's own.</summary>
    public static bool IsStandard(NodeProto node) => node.Domain is "" or OpsetReader.StandardDomain;
}
