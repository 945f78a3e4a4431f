namespace NetGen;

/// <summary>A layer of a network. Layers run in the order written; any of them makes its class a network.</summary>
public abstract class NetworkLayerAttribute : Attribute
{
    /// <summary>For the layers of the library; a kind that the generator does not know is no layer.</summary>
    protected NetworkLayerAttribute()
    {
    }

    /// <summary>The layer's name in files, messages and other layers; "layer1", "layer2" and so on unless given.</summary>
    public string? Name { get; set; }

    /// <summary>The layer whose output this one reads, or "input" for the network's input; the layer above unless given.</summary>
    public string? From { get; set; }
}
