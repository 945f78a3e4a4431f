namespace NetGen;

/// <summary>What a curve may begin from besides the source of its rows; told from others by reference.</summary>
/// <param name="source">Whose numbers are taken.</param>
/// <param name="before">What is done to them first.</param>
internal sealed class CurveBase(LayerDraft source, Scaling before)
{
    public LayerDraft Source { get; } = source;

    public Scaling Before { get; } = before;
}
