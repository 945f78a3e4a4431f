using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks.Limits;

/// <summary>The vectors that NetGen uses in this process.</summary>
internal static class SimdWidth
{
    /// <summary>512, 256 or 128.</summary>
    public static int Bits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
}
