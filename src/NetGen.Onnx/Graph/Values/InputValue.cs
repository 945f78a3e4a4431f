namespace NetGen;

/// <summary>The network's input before its first layer.</summary>
/// <param name="Layout">How it lies in the tensor; null where nothing is said.</param>
internal sealed record InputValue(Layout? Layout) : RowsValue
{
    public override Layout? Layout { get; init; } = Layout;

    /// <summary>The input as what layers begin from. A single size that is not fixed may count rows, or the numbers of one.</summary>
    public InputDraft Draft { get; } = new(Layout is null or { Sizes: [{ Size: < 0 }] } ? -1 : Layout.Width);

    /// <summary>Rows of which nothing is said are taken for a batch, as a layer takes them.</summary>
    public override LayerValue AsNumbers() => new(Draft, Curve.Identity, Layout ?? Layout.Rows(-1)) { Scaling = Scaling, Trail = Trail, Reshaper = Reshaper };
}
