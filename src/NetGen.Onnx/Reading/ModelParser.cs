using Google.Protobuf;
using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>A file's bytes → messages.</summary>
internal static class ModelParser
{
    /// <summary>Parses a model, to the end of the stream.</summary>
    /// <exception cref="WeightFormatException">The bytes are not valid.</exception>
    public static ModelProto Parse(Stream stream)
    {
        var (bytes, length) = ReadAll(stream);
        try
        {
            // Told to drop what it does not know, it would not check that either.
            var model = ModelProto.Parser.ParseFrom(bytes, 0, length);
            return model.Graph is null && DescribeOther(bytes, length) is { } description ? throw new WeightFormatException(description) : model;
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw DescribeOther(bytes, length) is { } description ? new WeightFormatException(description) : new WeightFormatException(
                $"The file is not an ONNX model, or damaged: its bytes are not valid as protobuf. {exception.Message}", OffsetOfDamage(bytes, length));
        }
    }

    /// <summary>What a file is that is no model, where its first bytes tell.</summary>
    private static string? DescribeOther(byte[] bytes, int length) =>
        ForeignFile.Describe(bytes[..Math.Min(length, ForeignFile.SampleLength)], ExpectedFile.Onnx) is { } description ? $"The file {description}" : null;

    /// <summary>Where the parser stops; only a stream of its own tells, which for its part takes the end of a group for the file's.</summary>
    private static long OffsetOfDamage(byte[] bytes, int length)
    {
        var input = new CodedInputStream(bytes, 0, length);
        try
        {
            ModelProto.Parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException)
        {
        }

        return input.Position;
    }

    /// <summary>Reads the stream to its end; the memory grows with what really comes.</summary>
    private static (byte[] Bytes, int Length) ReadAll(Stream stream)
    {
        const int FirstPiece = 1 << 16;
        var expected = stream.CanSeek ? stream.Length - stream.Position : FirstPiece;
        RequireLength(expected);
        // One more byte than expected: the end of the stream shows without a larger array.
        var bytes = new byte[Math.Max(expected, 0) + 1];
        var filled = 0;
        while (true)
        {
            var read = stream.Read(bytes, filled, bytes.Length - filled);
            if (read == 0)
            {
                return (bytes, filled);
            }

            filled += read;
            RequireLength(filled);
            if (filled == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, 2L * filled));
            }
        }
    }

    private static void RequireLength(long length)
    {
        if (length >= Array.MaxLength)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"The file has {length} bytes or more, but protobuf allows no more than 2 GB: larger models keep their weights in files of their own."));
        }
    }
}
