namespace NetGen.Kernels;

/// <summary>One buffer per thread for what is too large for the stack; it grows to the largest need and stays.</summary>
internal static class ThreadScratch
{
    [ThreadStatic]
    private static AlignedBuffer? _buffer;

    /// <summary>A buffer of at least <paramref name="length"/> floats, with any content.</summary>
    public static AlignedBuffer OfAtLeast(int length)
    {
        if (_buffer is null || _buffer.Length < length)
        {
            _buffer = new AlignedBuffer(length);
        }

        return _buffer;
    }
}
