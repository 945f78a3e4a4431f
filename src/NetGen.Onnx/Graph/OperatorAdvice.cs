namespace NetGen;

/// <summary>Ways out for operators that are not supported.</summary>
internal static class OperatorAdvice
{
    /// <summary>The way out that is always there.</summary>
    public const string General =
        "Leave out at the exporter what is no part of the network, or read the part between two values: OnnxLoadOptions.Output and Input name them.";

    private const string Control = "Branches and loops are for the exporter to resolve: export by tracing, with fixed shapes besides the batch.";
    private const string Quantization = "Quantized operators are not read: export the model before it is quantized.";

    /// <summary>What to do about an operator; null where only the general way remains.</summary>
    /// <param name="type">The operator, with its domain where it is not ONNX's own.</param>
    public static string? Of(string type) => type switch
    {
        // First: there are quantized operators of every family.
        _ when type.StartsWith('Q') || type.EndsWith("QuantizeLinear", StringComparison.Ordinal) || type.EndsWith("Integer", StringComparison.Ordinal)
            || type is "DequantizeLinear" => Quantization,
        "If" or "Loop" or "Scan" => Control,
        _ => LayerKinds.Advice(type),
    };
}
