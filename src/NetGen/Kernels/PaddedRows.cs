using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        var stride = LayerStorage.Pad(count);
        if (stride == count)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, rows * count).CopyTo(destination);
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, (nint)row * stride), count)
                .CopyTo(destination.Slice(row * count, count));
        }
    }
}
