namespace NetGen;

/// <summary>What is stored beside a network in an ONNX file, and for which version of ONNX.</summary>
public sealed class OnnxSaveOptions : SaveOptions
{
    /// <summary>
    /// The version of ONNX's operators, from 13 to 23; the version of the file format is the one that came with it. Null for the lowest
    /// that has the network's operators, which most programs can read: 13, with HardSwish 14, Mish 18, GELU 20.
    /// </summary>
    public int? Opset { get; init; }
}
