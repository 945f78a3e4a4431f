namespace NetGen;

/// <summary>How strictly a weight file is read.</summary>
public sealed class LoadOptions
{
    /// <summary>
    /// Whether tensors that no layer wants are passed over, such as a checkpoint's optimizer state or the weights of a loss; an error
    /// unless set. Modules that seem to take part in the network, such as normalizations, are passed over only where every layer is
    /// found by its name.
    /// </summary>
    public bool AllowExtraTensors { get; init; }

    /// <summary>Whether to run the self-test that the file must hold: see <see cref="SaveOptions.SelfTestInput"/>.</summary>
    public bool Verify { get; init; }
}
