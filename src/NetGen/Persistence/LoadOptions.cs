namespace NetGen;

/// <summary>How strictly a weight file is read.</summary>
public sealed class LoadOptions
{
    /// <summary>Whether tensors that no layer wants are passed over, such as a checkpoint's optimizer state; an error unless set.</summary>
    public bool AllowExtraTensors { get; init; }

    /// <summary>Whether to run the self-test that the file must hold: see <see cref="SaveOptions.SelfTestInput"/>.</summary>
    public bool Verify { get; init; }
}
