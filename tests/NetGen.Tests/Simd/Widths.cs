using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Tests.Simd;

/// <summary>The vector widths of this machine, in bits.</summary>
internal static class Widths
{
    public static int[] All { get; } =
    [
        128,
        .. Vector256.IsHardwareAccelerated ? [256] : Array.Empty<int>(),
        .. Vector512.IsHardwareAccelerated ? [512] : Array.Empty<int>(),
    ];

    /// <summary>Theory data: every case at every width.</summary>
    public static IEnumerable<object[]> Times<T>(IEnumerable<T> cases) where T : notnull =>
        from one in cases from width in All select new object[] { one, width };

    /// <summary>Runs the action with vectors of <paramref name="bits"/> bits.</summary>
    public static void Run(int bits, IWidthAction action)
    {
        switch (bits)
        {
            case 128:
                action.Run<Vector128<float>, Simd128>();
                break;
            case 256:
                action.Run<Vector256<float>, Simd256>();
                break;
            case 512:
                action.Run<Vector512<float>, Simd512>();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(bits), bits, "Vectors have 128, 256 or 512 bits.");
        }
    }
}
