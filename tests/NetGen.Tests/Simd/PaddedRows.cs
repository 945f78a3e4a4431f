namespace NetGen.Tests.Simd;

/// <summary>Rows whose stride is a multiple of 16, with NaN in the padding.</summary>
internal sealed class PaddedRows
{
    private readonly AlignedBuffer _buffer;
    private readonly int _rows;
    private readonly int _count;

    public PaddedRows(float[] values, int count)
    {
        _rows = values.Length / count;
        _count = count;
        Stride = (count + 15) / 16 * 16;
        _buffer = new AlignedBuffer(_rows * Stride);
        _buffer.Span.Fill(float.NaN);
        for (var row = 0; row < _rows; row++)
        {
            values.AsSpan(row * count, count).CopyTo(_buffer.Span[(row * Stride)..]);
        }
    }

    public int Stride { get; }

    public ref float Start => ref _buffer.Start;

    /// <summary>The real columns, row-major.</summary>
    public float[] Values => [.. Enumerable.Range(0, _rows).SelectMany(row => _buffer.Span.Slice(row * Stride, _count).ToArray())];

    /// <summary>The padding of all rows.</summary>
    public float[] Padding => [.. Enumerable.Range(0, _rows).SelectMany(row => _buffer.Span[(row * Stride + _count)..((row + 1) * Stride)].ToArray())];
}
