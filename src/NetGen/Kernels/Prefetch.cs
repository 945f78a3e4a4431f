using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Kernels;

/// <summary>Asks for memory before it is needed, where the processor has an instruction for it.</summary>
internal static class Prefetch
{
    private const int CacheLineFloats = 16;

    /// <summary>Has the cache fetch floats; any address is allowed.</summary>
    /// <param name="start">The first float.</param>
    /// <param name="length">Floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Floats(ref float start, nint length)
    {
        if (Sse.IsSupported)
        {
            // The memory may move before the processor looks: the instruction is a hint, and no address makes it fail.
            for (nint i = 0; i < length; i += CacheLineFloats)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref start, i)));
            }
        }
    }
}
