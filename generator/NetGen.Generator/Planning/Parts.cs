namespace NetGen.Generator.Planning;

/// <summary>
/// Parts of a network that become a method each, so that no depth makes one that the JIT would compile badly: it optimizes nothing in
/// methods of 60,000 bytes of IL, and stops inlining long before.
/// </summary>
internal static class Parts
{
    /// <summary>Steps of a part at the most: their training takes some 150 calls and 4,000 bytes of IL.</summary>
    private const int MostSteps = 16;

    /// <summary>Runs of about the same length, in their order.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> items)
    {
        var count = (items.Count + MostSteps - 1) / MostSteps;
        return [.. Enumerable.Range(0, count).Select(part => Slice(items, part * items.Count / count, (part + 1) * items.Count / count))];
    }

    private static IReadOnlyList<T> Slice<T>(IReadOnlyList<T> items, int first, int end) => [.. items.Skip(first).Take(end - first)];
}
