namespace NetGen;

/// <summary>The network's input before its first layer.</summary>
/// <param name="Layout">How it lies in the tensor; null where nothing is said.</param>
internal sealed record InputValue(Layout? Layout) : RowsValue
{
    public override Layout? Layout { get; init; } = Layout;
}
