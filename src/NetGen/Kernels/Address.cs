using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>
/// Places in row-major memory. Here and not in emitted code: a project that checks arithmetic for overflow would check
/// every index of every loop.
/// </summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Address
{
    /// <summary>The value in a row and column.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="row">The row.</param>
    /// <param name="stride">Distance in floats between two rows.</param>
    /// <param name="column">The column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float At(ref float start, nint row, nint stride, nint column = 0) => ref Unsafe.Add(ref start, row * stride + column);

    /// <summary>The value at an offset.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="offset">Distance in floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float At(ref float start, nint offset) => ref Unsafe.Add(ref start, offset);
}
