using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>A network's input, for steps that read whole vectors.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InputRows
{
    /// <summary>Copies rows to a distance of whole vectors, with zeros between them.</summary>
    /// <param name="source">[rows, count].</param>
    /// <param name="rows">Rows.</param>
    /// <param name="count">Values per row.</param>
    /// <param name="destination">[rows, count], rows padded to 16.</param>
    public static void Pad(ref float source, int rows, int count, ref float destination)
    {
        var stride = RowLayout.Pad(count);
        for (nint row = 0; row < rows; row++)
        {
            var padded = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref destination, row * stride), stride);
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, row * count), count).CopyTo(padded);
            padded[count..].Clear();
        }
    }
}
