namespace NetGen;

/// <summary>What operators give that are left out at a network's end, and nowhere else.</summary>
/// <param name="Layer">What the network gives instead.</param>
/// <param name="IsLogarithm">Whether these are logarithms of it.</param>
/// <param name="Source">The operator that began it, for messages.</param>
/// <param name="Notes">What a user must know of it.</param>
internal sealed record EndingValue(LayerValue Layer, bool IsLogarithm, string Source, IReadOnlyList<string> Notes) : GraphValue;
