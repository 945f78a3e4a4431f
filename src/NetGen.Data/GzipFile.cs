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
    /// <summary>
    /// What of the end is given out only when the end is known to be right: behind a truncated file our member's bytes are taken for
    /// its data, and fewer than 64 make no more than this, since no byte stands for more than 1,032.
    /// </summary>
    private const int HeldBack = 1 << 16;

    private static readonly byte[] EndMark = [.. "NetGen: the end."u8];
    private static readonly byte[] EndMember = Compress(EndMark);

    private readonly GZipStream _content = new(new ChainedStream(file, new MemoryStream(EndMember)), CompressionMode.Decompress);
    private readonly byte[] _buffer = new byte[4 * HeldBack];
    private int _start;
    private int _end;
    private bool _isWhole;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">The file is damaged or truncated.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_isWhole && _end - _start <= HeldBack && !buffer.IsEmpty)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, Math.Max(0, _end - _start - (_isWhole ? 0 : HeldBack)));
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    private void Fill()
    {
        if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        var read = Decompress();
        _end += read;
        if (read == 0)
        {
            _isWhole = _buffer.AsSpan(_start.._end).EndsWith(EndMark) ? true
                : throw new InvalidDataException("the gzip file is truncated, or other bytes follow its end: download or compress it again.");
            _end -= EndMark.Length;
        }
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
