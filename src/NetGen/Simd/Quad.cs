using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Simd;

/// <summary>Four vectors of four floats, as a square of which rows and columns change places.</summary>
internal static class Quad
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The sums of four vectors, each in the order of <see cref="Simd128.Sum"/>.</summary>
    [MethodImpl(Inline)]
    public static Vector128<float> Sums(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        // Lanes: a₀ + a₂, b₀ + b₂, a₁ + a₃, b₁ + b₃.
        var ab = ZipLow(a, b) + ZipHigh(a, b);
        var cd = ZipLow(c, d) + ZipHigh(c, d);
        return LowHalves(ab, cd) + HighHalves(ab, cd);
    }

    /// <summary>Writes the columns of four rows as four rows.</summary>
    /// <param name="source">The first row's first float.</param>
    /// <param name="stride">Distance in floats between two rows.</param>
    /// <param name="destination">Where the first column begins.</param>
    /// <param name="destinationStride">Distance in floats between two columns.</param>
    [MethodImpl(Inline)]
    public static void Transpose(ref float source, nint stride, ref float destination, nint destinationStride)
    {
        var a = Vector128.LoadUnsafe(ref source);
        var b = Vector128.LoadUnsafe(ref source, (nuint)stride);
        var c = Vector128.LoadUnsafe(ref source, (nuint)(2 * stride));
        var d = Vector128.LoadUnsafe(ref source, (nuint)(3 * stride));
        var (abLow, abHigh, cdLow, cdHigh) = (ZipLow(a, b), ZipHigh(a, b), ZipLow(c, d), ZipHigh(c, d));
        LowHalves(abLow, cdLow).StoreUnsafe(ref destination);
        HighHalves(abLow, cdLow).StoreUnsafe(ref destination, (nuint)destinationStride);
        LowHalves(abHigh, cdHigh).StoreUnsafe(ref destination, (nuint)(2 * destinationStride));
        HighHalves(abHigh, cdHigh).StoreUnsafe(ref destination, (nuint)(3 * destinationStride));
    }

    /// <summary>a₀, b₀, a₁, b₁.</summary>
    [MethodImpl(Inline)]
    private static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0], a[1], b[1]);

    /// <summary>a₂, b₂, a₃, b₃.</summary>
    [MethodImpl(Inline)]
    private static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[2], b[2], a[3], b[3]);

    [MethodImpl(Inline)]
    private static Vector128<float> LowHalves(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.MoveLowToHigh(a, b) : Vector128.Create(a.GetLower(), b.GetLower());

    [MethodImpl(Inline)]
    private static Vector128<float> HighHalves(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.MoveHighToLow(b, a) : Vector128.Create(a.GetUpper(), b.GetUpper());
}
