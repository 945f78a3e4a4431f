namespace NetGen.Tool;

/// <summary>A safetensors file's content.</summary>
internal static class SafetensorsContent
{
    private const int PieceBytes = 1 << 16;

    public static FileContent Read(string path)
    {
        using var stream = File.OpenRead(path);
        var header = WeightFileHeader.Read(stream);
        var tensors = header.Tensors.Select(tensor => Summarize(stream, tensor)).ToArray();
        return new($"{Path.GetFileName(path)}: safetensors", header.Metadata.GetValueOrDefault(MetadataKeys.Architecture), tensors, tensors.Sum(tensor => (decimal)tensor.Count), header.Metadata);
    }

    /// <summary>Reads the next tensor's data, in small pieces.</summary>
    private static TensorSummary Summarize(Stream stream, FileTensor tensor)
    {
        var statistics = tensor.Type.IsReadable() ? new Statistics() : null;
        var bytesPerValue = Math.Max(1, tensor.Type.Bits() / 8);
        var piece = new byte[PieceBytes];
        for (var left = tensor.End - tensor.Start; left > 0;)
        {
            var bytes = piece.AsSpan(0, (int)Math.Min(left, PieceBytes));
            stream.ReadExactly(bytes);
            left -= bytes.Length;
            for (var at = 0; statistics is not null && at < bytes.Length; at += bytesPerValue)
            {
                statistics.Add(ElementValue.Read(bytes[at..], tensor.Type));
            }
        }

        return new(tensor.Name, $"{tensor.Type}", tensor.Shape, tensor.Count, tensor.End - tensor.Start, statistics);
    }
}
