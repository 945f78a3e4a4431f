using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>Rows whose length is padded to 16 floats.</summary>
internal static class PaddedRows
{
    /// <summary>Copies rows without their padding.</summary>
    /// <param name="source">[rows, count], rows padded.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="count">Values per row.</param>
    /// <param name="destination">[rows, count].</param>
    public static void CopyTo(ref float source, int rows, int count, Span<float> destination)
    {
        var stride = RowLayout.Pad(count);
        if (stride == count)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, rows * count).CopyTo(destination);
            return;
        }

        // A row is copied with some of its padding, over which the next row is copied; only the last have to be exact.
        ref var start = ref MemoryMarshal.GetReference(destination);
        var whole = (count + Vector128<float>.Count - 1) / Vector128<float>.Count * Vector128<float>.Count;
        var row = 0;
        for (; row * count + whole <= destination.Length && row < rows; row++)
        {
            CopyVectors(ref Unsafe.Add(ref source, (nint)row * stride), ref Unsafe.Add(ref start, (nint)row * count), whole);
        }

        for (; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, (nint)row * stride), count)
                .CopyTo(destination.Slice(row * count, count));
        }
    }

    private static void CopyVectors(ref float source, ref float destination, nint length)
    {
        for (nint i = 0; i < length; i += Vector128<float>.Count)
        {
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, i)).StoreUnsafe(ref Unsafe.Add(ref destination, i));
        }
    }
}
