namespace NetGen;

/// <summary>What a safetensors file says about itself: its tensors and its metadata. Reading it reads no tensor.</summary>
public sealed class WeightFileHeader
{
    /// <summary>The longest header that the format allows, in bytes.</summary>
    public const int MaxLength = 100_000_000;

    private const int LengthBytes = 8;

    internal WeightFileHeader(IReadOnlyList<FileTensor> tensors, IReadOnlyDictionary<string, string> metadata, long dataStart)
    {
        Tensors = tensors;
        Metadata = metadata;
        DataStart = dataStart;
    }

    /// <summary>The tensors, in the order of their data: each starts where the one before ends.</summary>
    public IReadOnlyList<FileTensor> Tensors { get; }

    /// <summary>The texts that the file's writer added.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Where the tensors' data starts in the file, in bytes.</summary>
    public long DataStart { get; }

    /// <summary>Bytes of all tensors.</summary>
    public long DataLength => Tensors.Count == 0 ? 0 : Tensors[Tensors.Count - 1].End;

    /// <summary>Reads the header of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightFormatException">The file is not as the format's specification demands.</exception>
    public static WeightFileHeader Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    /// <summary>
    /// Reads the header of a file and leaves the stream at the tensors' data. A stream that can seek is also checked for the
    /// right length. No more memory is taken than the file has bytes, whatever it claims.
    /// </summary>
    /// <param name="stream">Starts with the file's first byte.</param>
    /// <exception cref="WeightFormatException">The file is not as the format's specification demands.</exception>
    public static WeightFileHeader Read(Stream stream)
    {
        _ = stream ?? throw new ArgumentNullException(nameof(stream));
        var fileLength = stream.CanSeek ? stream.Length - stream.Position : long.MaxValue;
        var start = ReadBytes(stream, LengthBytes);
        var length = ReadLength(stream, start, fileLength);
        var json = ReadBytes(stream, length);
        if (json.Length < length)
        {
            throw Wrong(stream, [.. start, .. json], "The file ends before its header does: it was cut off, or is not a safetensors file.", LengthBytes + json.Length);
        }

        if (length == 0 || json[0] != '{')
        {
            throw Wrong(stream, [.. start, .. json], "The header does not start with '{': this is not a safetensors file.", LengthBytes);
        }

        var header = HeaderParser.Parse(json, LengthBytes);
        var end = header.DataStart + header.DataLength;
        if (stream.CanSeek && fileLength != end)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"The file has {fileLength} bytes, but its tensors end after {end}: it was cut off, or something was added."), Math.Min(fileLength, end));
        }

        return header;
    }

    private static int ReadLength(Stream stream, byte[] start, long fileLength)
    {
        if (start.Length < LengthBytes)
        {
            throw Wrong(stream, start, "The file ends before its header does: it was cut off, or is not a safetensors file.", start.Length);
        }

        var length = 0UL;
        for (var i = LengthBytes - 1; i >= 0; i--)
        {
            length = (length << 8) | start[i];
        }

        if (length > MaxLength)
        {
            throw Wrong(stream, start, FormattableString.Invariant(
                $"The header's length is given as {length} bytes, but at most {MaxLength} are allowed: this is not a safetensors file."), 0);
        }

        if ((long)length > fileLength - LengthBytes)
        {
            throw Wrong(stream, start, FormattableString.Invariant(
                $"The header's length is given as {length} bytes, but the file has only {fileLength - LengthBytes} after this number: it was cut off."), 0);
        }

        return (int)length;
    }

    /// <summary>What the file is instead, where its first bytes tell; otherwise what is wrong with it.</summary>
    private static WeightFormatException Wrong(Stream stream, byte[] read, string reason, long offset)
    {
        byte[] sample = [.. read.Take(ForeignFile.SampleLength), .. ReadBytes(stream, Math.Max(0, ForeignFile.SampleLength - read.Length))];
        return ForeignFile.Describe(sample, ExpectedFile.Safetensors) is { } description ? new($"The file {description}") : new(reason, offset);
    }

    /// <summary>Reads so many bytes, or as many as there are; the memory grows with what really comes.</summary>
    private static byte[] ReadBytes(Stream stream, int length)
    {
        const int FirstPiece = 1 << 16;
        var bytes = new byte[Math.Min(length, FirstPiece)];
        var filled = 0;
        while (filled < length)
        {
            if (filled == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(length, 2L * bytes.Length));
            }

            var read = stream.Read(bytes, filled, bytes.Length - filled);
            if (read == 0)
            {
                Array.Resize(ref bytes, filled);
                return bytes;
            }

            filled += read;
        }

        return bytes;
    }
}
