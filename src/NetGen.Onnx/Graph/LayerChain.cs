namespace NetGen;

/// <summary>The layers of a graph, in the order they run, and what a user must know of how they were read.</summary>
/// <param name="Layers">The layers.</param>
/// <param name="Notes">Sentences.</param>
internal sealed record LayerChain(IReadOnlyList<OnnxLayer> Layers, IReadOnlyList<string> Notes)
{
    /// <summary>Builds the layers from the graph's output back to its input; an activation that is none of NetGen's is noted.</summary>
    /// <param name="output">What the graph gives.</param>
    /// <param name="context">What reading shares.</param>
    /// <param name="find">The graph's values by name, for messages.</param>
    public static LayerChain Build(LayerValue output, ReadingContext context, Func<string, GraphValue?> find)
    {
        var values = new List<LayerValue>();
        RowsValue first = output;
        for (; first is LayerValue layer; first = layer.Layer.Input)
        {
            values.Add(layer);
        }

        values.Reverse();
        var names = LayerNames.Choose([.. values.Select(value => value.Layer)]);
        var builder = new LayerBuilder(context, find, first);
        var layers = values.Zip(names, builder.Build).ToList();
        if (builder.BuildLast(output, names) is { } scaling)
        {
            layers.Add(scaling);
        }

        return new(layers, context.Notes.All);
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
