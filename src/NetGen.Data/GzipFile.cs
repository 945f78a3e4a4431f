using System.IO.Compression;

namespace NetGen;

/// <summary>
/// Reads a gzip file of one member or several (RFC 1952), to the end of the last: <see cref="GZipStream"/> checks every member
/// that it sees whole, but takes the end of a truncated file for the end of the data. So a member of our own is read behind the
/// file's: it comes out whole only where the file's last one did.
/// </summary>
/// <param name="file">The file; disposed with this stream.</param>
internal sealed class GzipFile(Stream file) : Stream
{
    private static readonly byte[] EndMark = [.. "NetGen: the end."u8];
    private static readonly byte[] EndMember = Compress(EndMark);

    private readonly GZipStream _content = new(new ChainedStream(file, new MemoryStream(EndMember)), CompressionMode.Decompress);
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">The file is damaged or truncated.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_end - _start <= EndMark.Length && !buffer.IsEmpty)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            var read = Decompress();
            if (read == 0)
            {
                return _buffer.AsSpan(0, _end).SequenceEqual(EndMark) ? 0
                    : throw new InvalidDataException("the gzip file is truncated, or other bytes follow its end: download or compress it again.");
            }

            _end += read;
        }

        var count = Math.Min(buffer.Length, Math.Max(0, _end - _start - EndMark.Length));
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    private int Decompress()
    {
        try
        {
            return _content.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException("the gzip file is damaged or truncated: download or compress it again.", exception);
        }
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
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
