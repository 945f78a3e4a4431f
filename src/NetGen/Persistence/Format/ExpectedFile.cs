namespace NetGen;

/// <summary>What a file should have been.</summary>
internal enum ExpectedFile
{
    /// <summary>Weights, NetGen's own format.</summary>
    Safetensors,

    /// <summary>A model for ONNX Runtime and others.</summary>
    Onnx,

    /// <summary>The bytes of an ONNX model's tensors, in a file of their own.</summary>
    Tensors,

    /// <summary>Rows of numbers as text.</summary>
    Csv,

    /// <summary>Bytes with their sizes before them, as MNIST comes.</summary>
    Idx,
}
