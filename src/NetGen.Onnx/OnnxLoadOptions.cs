namespace NetGen;

/// <summary>How an ONNX file is read.</summary>
public sealed class OnnxLoadOptions
{
    /// <summary>Whether to run the self-test that the file must hold: see <see cref="SaveOptions.SelfTestInput"/>.</summary>
    public bool Verify { get; init; }

    /// <summary>
    /// The name of the output that the network gives, of a graph that has several; or of what any operator gives, so that the network
    /// ends there. Null for the only output. What this output does not need is not looked at.
    /// </summary>
    public string? Output { get; init; }

    /// <summary>
    /// The name of the input that the network takes; or of what any operator gives, so that the network begins behind it. Null for the
    /// only input that the output needs.
    /// </summary>
    public string? Input { get; init; }

    /// <summary>
    /// Takes, when everything is read, each sentence about what was left out, folded or read as something else, such as LogSoftmax as
    /// Softmax. Without such things it is not called.
    /// </summary>
    public Action<string>? Note { get; init; }
}
