using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Simd;

/// <summary>Vectors of 512 bits, 16 floats.</summary>
public readonly struct Simd512 : ISimd<Vector512<float>>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // vgetmantps: the interval [¾, 1½), NaN for negative numbers.
    private const byte MantissaFromThreeQuarters = 0b1011;

    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    public static Vector512<float> Zero => Vector512<float>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Create(float value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Load(ref float source, nint offset) => Vector512.LoadUnsafe(ref source, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Vector512<float> vector, ref float destination, nint offset) => vector.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> LoadPart(ref float source, nint offset, int count) => count >= Count ? Load(ref source, offset)
        : count <= Simd256.Count ? Simd256.LoadPart(ref source, offset, count).ToVector512()
        : Vector512.Create(Simd256.Load(ref source, offset), Simd256.LoadPart(ref source, offset + Simd256.Count, count - Simd256.Count));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StorePart(Vector512<float> vector, ref float destination, nint offset, int count)
    {
        if (count >= Count)
        {
            Store(vector, ref destination, offset);
            return;
        }

        Simd256.StorePart(vector.GetLower(), ref destination, offset, count);
        Simd256.StorePart(vector.GetUpper(), ref destination, offset + Simd256.Count, count - Simd256.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Broadcast(ref float source, nint offset) => Vector512.Create(Unsafe.Add(ref source, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> LoadFour(ref float source, nint offset) =>
        Vector128.LoadUnsafe(ref source, (nuint)offset).ToVector256Unsafe().ToVector512Unsafe();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Lane(Vector512<float> vector, int lane)
    {
#pragma warning disable CA1857 // Inlined, the lane is a constant.
        // Four lanes share the first step, which the compiler takes once.
        var quarter = Avx512F.Shuffle4x128(vector, vector, (byte)(lane / 4 * 0x55));
        return Avx512F.Permute4x32(quarter, (byte)(lane % 4 * 0x55));
#pragma warning restore CA1857
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.MultiplyAddEstimate(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Sqrt(Vector512<float> a) => Vector512.Sqrt(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Abs(Vector512<float> a) => Vector512.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Min(Vector512<float> limit, Vector512<float> value) => Vector512.MinNative(limit, value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Max(Vector512<float> limit, Vector512<float> value) => Vector512.MaxNative(limit, value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> GreaterThan(Vector512<float> a, Vector512<float> b) => Vector512.GreaterThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Select(Vector512<float> mask, Vector512<float> a, Vector512<float> b) => Vector512.ConditionalSelect(mask, a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> And(Vector512<float> a, Vector512<float> b) => a & b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Or(Vector512<float> a, Vector512<float> b) => a | b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Xor(Vector512<float> a, Vector512<float> b) => a ^ b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> ShiftLeft(Vector512<float> a, int bits) => (a.AsInt32() << bits).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> ShiftRight(Vector512<float> a, int bits) => (a.AsInt32() >> bits).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> SubtractBits(Vector512<float> a, Vector512<float> b) => (a.AsInt32() - b.AsInt32()).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> ConvertBitsToFloat(Vector512<float> a) => Vector512.ConvertToSingle(a.AsInt32());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> ConvertToBits(Vector512<float> a) => Vector512.ConvertToInt32Native(a).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> ScaleOnePlus(Vector512<float> a, Vector512<float> n, Vector512<float> first, Vector512<float> second) =>
        Avx512F.Scale(Vector512<float>.One + a, n);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Mantissa(Vector512<float> a) => Avx512F.GetMantissa(a, MantissaFromThreeQuarters);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> Exponent(Vector512<float> a) => Avx512F.GetExponent(a) - Avx512F.GetExponent(Mantissa(a));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector512<float> AddByteProducts(Vector512<float> a, Vector512<float> b, Vector512<float> sum)
    {
        if (Avx512BW.IsSupported)
        {
            // Two products of at most 127² each fit 16 bits.
            var pairs = Avx512BW.MultiplyAddAdjacent(a.AsByte(), b.AsSByte());
            return (Avx512BW.MultiplyAddAdjacent(pairs, Vector512<short>.One) + sum.AsInt32()).AsSingle();
        }

        return Vector512.Create(
            Simd256.AddByteProducts(a.GetLower(), b.GetLower(), sum.GetLower()),
            Simd256.AddByteProducts(a.GetUpper(), b.GetUpper(), sum.GetUpper()));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(Vector512<float> a) => Simd256.Sum(a.GetLower() + a.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Sums(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d) =>
        Simd256.Sums(a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Largest(Vector512<float> a) => Simd256.Largest(Vector256.MaxNative(a.GetLower(), a.GetUpper()));
}
