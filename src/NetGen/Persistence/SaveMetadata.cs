namespace NetGen;

/// <summary>The texts that are stored beside a network's weights, whatever the file's format.</summary>
internal static class SaveMetadata
{
    /// <summary>The texts: version, architecture, self-test, the user's own.</summary>
    /// <exception cref="ArgumentException">The self-test's input or the metadata is not allowed.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Create<TNetwork>(INetwork<TNetwork> network, SaveOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (options.Metadata.Keys.FirstOrDefault(key => key.StartsWith(MetadataKeys.Prefix, StringComparison.Ordinal)) is { } reserved)
        {
            throw new ArgumentException($"The metadata has the key '{reserved}', but keys that start with '{MetadataKeys.Prefix}' are NetGen's own.", nameof(options));
        }

        if (NonFinite.IndexIn(network.Parameters.Memory.Span) >= 0)
        {
            throw new InvalidOperationException(
                $"Network '{TNetwork.Info.Name}' cannot be saved: {DivergedLayer.Find(network.Parameters).Sentence} A file with such values could not be loaded again.");
        }

        return
        [
            new(MetadataKeys.Version, LibraryVersion.Text),
            new(MetadataKeys.Architecture, ArchitectureOf(TNetwork.Info)),
            .. WindowsOf(TNetwork.Info) is { } windows ? [new(MetadataKeys.Windows, windows)] : Array.Empty<KeyValuePair<string, string>>(),
            .. options.SelfTestInput is { } input ? SelfTest.Create(network, input) : [],
            .. options.Metadata,
        ];
    }

    /// <summary>A declared network's sizes and activations as one line.</summary>
    public static string ArchitectureOf(NetworkInfo info) => ArchitectureText.Format(info.InputSize, info.Layers.Select(layer => (layer.Outputs, layer.Activation, layer.Slope, ArchitectureText.Reads(layer.Sources))));

    /// <summary>What moves over a declared network's image, as one line; null for a network of rows.</summary>
    public static string? WindowsOf(NetworkInfo info) => info.InputShape.Count == 1 ? null : ImageText.Format(
        info.ChannelsFirst, info.Layers.Where(layer => layer.Window is not null).Select(layer => ImageText.Window(layer.Kind, layer.Window!, layer.Groups)));
}
