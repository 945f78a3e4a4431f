namespace NetGen.Generator.Emission;

/// <summary>Entries of a list of the declaration; a method's in a deep network.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="First">The number of their first layer.</param>
/// <param name="Last">Of the last.</param>
/// <param name="Items">The entries.</param>
internal sealed record InfoPart(string Kind, int First, int Last, IReadOnlyList<string> Items)
{
    public string Method => $"{Kind}Of{LayerNumbers.Part(First, Last)}";
}
