namespace NetGen;

/// <summary>The layers of a graph, in the order they run, and what a user must know of how they were read.</summary>
/// <param name="Layers">The layers.</param>
/// <param name="Notes">Sentences.</param>
internal sealed record LayerGraph(IReadOnlyList<OnnxLayer> Layers, IReadOnlyList<string> Notes)
{
    /// <summary>The operator with which begins what is left out at the end; null where the network gives what the graph gives.</summary>
    public string? Ending { get; init; }

    /// <summary>The positions of the layers that a layer reads; −1 for the network's input.</summary>
    public int[] SourcesOf(int layer)
    {
        var sources = Layers[layer].Sources;
        return sources.Count == 0 ? [layer - 1]
            : [.. sources.Select(name => name == LayerText.Input ? -1 : Enumerable.Range(0, layer).First(index => Layers[index].Name == name))];
    }

    /// <summary>Hands the notes to who asked for them.</summary>
    public void Tell(OnnxLoadOptions options)
    {
        foreach (var note in Notes)
        {
            options.Note?.Invoke(note);
        }
    }
}
