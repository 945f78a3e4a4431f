namespace NetGen;

/// <summary>A checkpoint that was read into memory, its hash verified.</summary>
internal sealed class CheckpointFile
{
    private readonly Dictionary<string, (FileTensor Info, byte[] Data)> _tensors = new(StringComparer.Ordinal);

    private CheckpointFile(IReadOnlyDictionary<string, string> texts) => Texts = texts;

    /// <summary>Settings and numbers.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="WeightFormatException">The file is malformed, damaged, or no checkpoint.</exception>
    public static CheckpointFile Read(Stream stream)
    {
        var header = WeightFileHeader.Read(stream);
        if (!header.Metadata.Keys.Any(key => key.StartsWith(MetadataKeys.Setting, StringComparison.Ordinal)))
        {
            throw new WeightFormatException("The file is no checkpoint: it holds weights, but no state of a training. Load the weights, and leave Resume out.");
        }

        var file = new CheckpointFile(header.Metadata);
        var data = new TensorDataReader(stream, header);
        foreach (var tensor in header.Tensors)
        {
            file._tensors.Add(tensor.Name, (tensor, data.ReadBytes(tensor)));
        }

        data.RequireEnd();
        return file;
    }

    /// <summary>The bytes of a tensor; null when there is none of this name, type and shape.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type.</param>
    /// <param name="shape">The shape; −1 stands for any size.</param>
    public byte[]? Find(string name, ElementType type, params ReadOnlySpan<long> shape)
    {
        if (!_tensors.TryGetValue(name, out var tensor) || tensor.Info.Type != type || tensor.Info.Shape.Count != shape.Length)
        {
            return null;
        }

        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] >= 0 && shape[axis] != tensor.Info.Shape[axis])
            {
                return null;
            }
        }

        return tensor.Data;
    }
}
