namespace NetGen.Tool;

/// <summary>What is stored beside imported weights: the model's own texts, the self-test, and what NetGen adds.</summary>
internal static class ImportedMetadata
{
    public static Dictionary<string, string> Of(OnnxModel model, IReadOnlyList<OnnxLayer> layers, ImportedSelfTest selfTest)
    {
        var kept = model.Metadata.Where(entry => !entry.Key.StartsWith(MetadataKeys.Prefix, StringComparison.Ordinal));
        return new(kept.Concat(selfTest.Metadata), StringComparer.Ordinal)
        {
            [MetadataKeys.Version] = LibraryVersion.Text,
            [MetadataKeys.Architecture] = Architecture.Of(layers),
        };
    }
}
