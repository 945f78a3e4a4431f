using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen;

/// <summary>
/// Reads a gzip file of one member and holds the bytes that come out against the length at its end (RFC 1952):
/// <see cref="GZipStream"/> takes the end of a truncated file for the end of the data.
/// </summary>
internal sealed class GzipFile : Stream
{
    /// <summary>The shortest header, an empty block, checksum and length.</summary>
    private const int SmallestFile = 20;

    private readonly GZipStream _content;
    private readonly uint _expectedLength;
    private uint _length;

    /// <exception cref="InvalidDataException">The file is too short for gzip.</exception>
    public GzipFile(FileStream file)
    {
        if (file.Length < SmallestFile)
        {
            throw new InvalidDataException($"the gzip file has {file.Length} bytes, but none is shorter than {SmallestFile}. It is truncated.");
        }

        Span<byte> length = stackalloc byte[sizeof(uint)];
        file.Position = file.Length - length.Length;
        file.ReadExactly(length);
        file.Position = 0;
        _expectedLength = BinaryPrimitives.ReadUInt32LittleEndian(length);
        _content = new GZipStream(file, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        _length = unchecked(_length + (uint)read);
        if (read == 0 && !buffer.IsEmpty && _length != _expectedLength)
        {
            throw new InvalidDataException(
                $"{_length} bytes were decompressed, but the gzip file says {_expectedLength}. It is truncated, or several files joined: download or compress it again.");
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
