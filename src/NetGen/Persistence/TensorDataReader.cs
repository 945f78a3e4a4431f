namespace NetGen;

/// <summary>Reads the tensors' data behind a header, one tensor after the other and in small pieces.</summary>
internal sealed class TensorDataReader(Stream stream, WeightFileHeader header)
{
    private const int PieceBytes = 1 << 16;

    private readonly byte[] _piece = new byte[PieceBytes];
    private Fingerprint _fingerprint = new();
    private long _offset;

    /// <summary>Reads the next tensor as floats; all must be finite.</summary>
    public float[] ReadFloats(FileTensor tensor)
    {
        var values = new float[tensor.Count];
        var bytesPerValue = tensor.Type.Bits() / 8;
        var done = 0;
        while (done < values.Length)
        {
            var count = Math.Min(values.Length - done, PieceBytes / bytesPerValue);
            var piece = ReadPiece(tensor, count * bytesPerValue);
            for (var i = 0; i < count; i++)
            {
                values[done + i] = ElementValue.Read(piece[(bytesPerValue * i)..], tensor.Type);
            }

            done += count;
        }

        RequireFinite(tensor, values);
        return values;
    }

    /// <summary>Reads the next tensor as it is.</summary>
    public byte[] ReadBytes(FileTensor tensor)
    {
        using var bytes = new MemoryStream();
        for (var left = tensor.End - tensor.Start; left > 0; left = tensor.End - _offset)
        {
            bytes.Write(ReadPiece(tensor, (int)Math.Min(left, PieceBytes)));
        }

        return bytes.ToArray();
    }

    /// <summary>Moves over the next tensor.</summary>
    public void Skip(FileTensor tensor)
    {
        while (_offset < tensor.End)
        {
            ReadPiece(tensor, (int)Math.Min(tensor.End - _offset, PieceBytes));
        }
    }

    /// <summary>Throws when the stream goes on behind the last tensor, or the data is not what was written.</summary>
    public void RequireEnd()
    {
        if (stream.Read(_piece, 0, 1) > 0)
        {
            throw new WeightFormatException("The file goes on behind its last tensor.", header.DataStart + header.DataLength);
        }

        if (header.Metadata.TryGetValue(MetadataKeys.Hash, out var hash) && hash != _fingerprint.Text)
        {
            throw new WeightFormatException($"The weights are damaged: their hash is {_fingerprint.Text}, but {hash} was stored with them.", header.DataStart);
        }
    }

    private ReadOnlySpan<byte> ReadPiece(FileTensor tensor, int length)
    {
        var piece = _piece.AsSpan(0, length);
        var read = stream.ReadAtLeast(piece, length, throwOnEndOfStream: false);
        if (read < length)
        {
            throw new WeightFormatException($"The file ends inside tensor '{tensor.Name}': it was cut off.", header.DataStart + _offset + read);
        }

        _fingerprint.Add(piece);
        _offset += length;
        return piece;
    }

    private void RequireFinite(FileTensor tensor, ReadOnlySpan<float> values)
    {
        var index = NonFinite.IndexIn(values);
        if (index >= 0)
        {
            throw new WeightFormatException(
                FormattableString.Invariant($"Tensor '{tensor.Name}' holds {values[index]} at {tensor.IndexText(index)}: a weight must be finite and fit into 32 bits."),
                header.DataStart + tensor.Start + (long)index * tensor.Type.Bits() / 8);
        }
    }
}
