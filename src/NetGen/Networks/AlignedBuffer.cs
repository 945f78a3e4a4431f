using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Zeroed floats that start at a multiple of 64 bytes, so that no vector crosses a cache line.</summary>
public sealed class AlignedBuffer
{
    private const int Alignment = 64;

    /// <summary>The most floats that a buffer can have.</summary>
    internal static readonly int MaxLength = Array.MaxLength - Alignment / sizeof(float);

    private readonly float[] _array;
    private readonly int _start;

    /// <summary>Allocates a buffer.</summary>
    /// <param name="length">Number of floats.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or more than one array holds.</exception>
    public AlignedBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length > MaxLength)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, FormattableString.Invariant(
                $"{length} floats need {(long)sizeof(float) * length:N0} bytes, but one buffer holds at most {BufferSize.MaxBytes:N0}."));
        }

        Length = length;
        _array = GC.AllocateArray<float>(length + Alignment / sizeof(float), pinned: true);
        _start = AlignmentGap(ref MemoryMarshal.GetArrayDataReference(_array));
    }

    /// <summary>Number of floats.</summary>
    public int Length { get; }

    /// <summary>All floats.</summary>
    public Span<float> Span => _array.AsSpan(_start, Length);

    /// <summary>What the array has behind them, one float at least: zeros, unless something was written past the end. For tests.</summary>
    internal ReadOnlySpan<float> Behind => _array.AsSpan(_start + Length);

    /// <summary>The first float.</summary>
    public ref float Start => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start);

    /// <summary>
    /// Floats from <paramref name="address"/> to the next multiple of 64 bytes. Only for what never moves, the stack and pinned
    /// arrays: the address is used for nothing but this distance, but elsewhere it would not stay the same.
    /// </summary>
    internal static unsafe int AlignmentGap(ref float address) =>
        (int)((0 - (nuint)Unsafe.AsPointer(ref address)) % Alignment / sizeof(float));
}
