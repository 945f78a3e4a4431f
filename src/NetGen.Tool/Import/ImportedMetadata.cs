namespace NetGen.Tool;

/// <summary>What is stored beside imported weights: the model's own texts, its self-test, and what NetGen adds.</summary>
internal static class ImportedMetadata
{
    public static Dictionary<string, string> Of(OnnxModel model, IReadOnlyList<OnnxLayer> layers)
    {
        var kept = model.Metadata.Where(entry =>
            entry.Key is MetadataKeys.SelfTestInput or MetadataKeys.SelfTestOutput || !entry.Key.StartsWith(MetadataKeys.Prefix, StringComparison.Ordinal));
        return new(kept, StringComparer.Ordinal)
        {
            [MetadataKeys.Version] = LibraryVersion.Text,
            [MetadataKeys.Architecture] = Architecture.Of(layers),
        };
    }
}
