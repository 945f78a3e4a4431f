using System.Globalization;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A tensor's data in a file of its own, inside the model's folder.</summary>
/// <param name="TensorName">The tensor, for messages.</param>
/// <param name="Path">The file.</param>
/// <param name="Offset">The first byte.</param>
/// <param name="Length">Number of bytes, which the file has.</param>
internal sealed record ExternalData(string TensorName, string Path, long Offset, int Length)
{
    /// <summary>Finds the data and checks its place. Nothing is read yet.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="proto">What says where its data is.</param>
    /// <param name="folder">The model's folder; null for a model from a stream.</param>
    /// <exception cref="WeightFormatException">The place is outside of the folder, or not inside a file.</exception>
    public static ExternalData Find(OnnxTensor tensor, TensorProto proto, string? folder)
    {
        var location = Text(proto, "location") ?? throw Wrong(tensor.Name, "does not say in which one");
        var file = FolderPath.FindFile(folder ?? throw Wrong(tensor.Name, "a stream has none: read the model by its path"), location, out var complaint)
            ?? throw Wrong(tensor.Name, $"'{location}' {complaint}");
        var offset = Number(proto, "offset", tensor.Name) ?? 0;
        var length = Number(proto, "length", tensor.Name) ?? tensor.ByteCount;
        if (TensorChecks.Bits(tensor.Type) == 0 || length != tensor.ByteCount || length > Array.MaxLength)
        {
            throw Wrong(tensor.Name, FormattableString.Invariant(
                $"{tensor.Type} {ShapeText.Format(tensor.Shape)} takes {tensor.ByteCount} bytes, but the length is given as {length}"));
        }

        if (offset > file.Length || length > file.Length - offset)
        {
            throw Wrong(tensor.Name, DescribeOther(file, location) ?? FormattableString.Invariant($"it takes bytes {offset} to {(decimal)offset + length} of '{location}', which has {file.Length}"));
        }

        return new(tensor.Name, file.FullName, offset, (int)length);
    }

    /// <summary>Reads the data.</summary>
    /// <exception cref="WeightFormatException">The file cannot be read any more.</exception>
    public ReadOnlySpan<byte> Read()
    {
        try
        {
            using var stream = File.OpenRead(Path);
            stream.Position = Offset;
            var bytes = new byte[Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Wrong(TensorName, $"'{Path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>What a file is that is too short, where its first bytes tell: often the pointer that Git LFS leaves in its place.</summary>
    private static string? DescribeOther(FileInfo file, string location)
    {
        try
        {
            using var stream = file.OpenRead();
            var start = new byte[Math.Min(stream.Length, ForeignFile.SampleLength)];
            stream.ReadExactly(start);
            return ForeignFile.Describe(start, ExpectedFile.Tensors) is { } description ? $"'{location}' {description.TrimEnd('.')}" : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Text(TensorProto proto, string key) => proto.ExternalData.FirstOrDefault(entry => entry.Key == key)?.Value;

    private static long? Number(TensorProto proto, string key, string tensor) =>
        Text(proto, key) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(tensor, $"the {key} '{text}' is no whole number from 0 on");

    private static WeightFormatException Wrong(string tensor, string complaint) => new($"Tensor '{tensor}' has its data in another file, but {complaint}.");
}
