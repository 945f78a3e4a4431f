namespace NetGen;

/// <summary>How strictly an ONNX file is read.</summary>
public sealed class OnnxLoadOptions
{
    /// <summary>Whether to run the self-test that the file must hold: see <see cref="SaveOptions.SelfTestInput"/>.</summary>
    public bool Verify { get; init; }
}
