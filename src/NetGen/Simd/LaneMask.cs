using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Simd;

/// <summary>Masks for the last vector of a row, whose upper lanes are padding.</summary>
internal static class LaneMask
{
    private const int Lanes = 16;

    private static ReadOnlySpan<uint> Table =>
    [
        ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The mask whose first <paramref name="count"/> lanes are set, all of them when there are fewer lanes.</summary>
    /// <param name="count">Lanes to set; none when it is negative. Vectors have at most 16 lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V First<V, S>(int count) where V : struct where S : struct, ISimd<V>
    {
        ref var table = ref Unsafe.As<uint, float>(ref MemoryMarshal.GetReference(Table));
        return S.Load(ref table, Lanes - Math.Clamp(count, 0, Lanes));
    }
}
