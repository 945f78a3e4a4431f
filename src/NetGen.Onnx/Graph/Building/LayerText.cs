namespace NetGen;

/// <summary>What layers call what they read.</summary>
internal static class LayerText
{
    /// <summary>The network's input.</summary>
    public const string Input = "input";

    /// <summary>What a layer reads, in messages.</summary>
    /// <param name="sources">As the layer has them.</param>
    /// <param name="above">The layer above; null for the first.</param>
    public static string Reads(IReadOnlyList<string> sources, string? above) =>
        string.Join(" and ", (sources.Count == 0 ? [above ?? Input] : sources).Select(name => $"'{name}'"));
}
