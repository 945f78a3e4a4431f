using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Simd;

/// <summary>Vectors of 256 bits, 8 floats.</summary>
public readonly struct Simd256 : ISimd<Vector256<float>>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    public static Vector256<float> Zero => Vector256<float>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Create(float value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Load(ref float source, nint offset) => Vector256.LoadUnsafe(ref source, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Vector256<float> vector, ref float destination, nint offset) => vector.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> LoadPart(ref float source, nint offset, int count) => count >= Count ? Load(ref source, offset)
        : count <= Simd128.Count ? Simd128.LoadPart(ref source, offset, count).ToVector256()
        : Vector256.Create(Simd128.Load(ref source, offset), Simd128.LoadPart(ref source, offset + Simd128.Count, count - Simd128.Count));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StorePart(Vector256<float> vector, ref float destination, nint offset, int count)
    {
        if (count >= Count)
        {
            Store(vector, ref destination, offset);
            return;
        }

        Simd128.StorePart(vector.GetLower(), ref destination, offset, count);
        Simd128.StorePart(vector.GetUpper(), ref destination, offset + Simd128.Count, count - Simd128.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Broadcast(ref float source, nint offset) => Vector256.Create(Unsafe.Add(ref source, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> LoadFour(ref float source, nint offset) =>
        Vector128.LoadUnsafe(ref source, (nuint)offset).ToVector256Unsafe();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Lane(Vector256<float> vector, int lane)
    {
        if (!Avx.IsSupported)
        {
            return Vector256.Create(vector.GetElement(lane));
        }

#pragma warning disable CA1857 // Inlined, the lane is a constant.
        // Four lanes share the first step, which the compiler takes once.
        var half = Avx.Permute2x128(vector, vector, (byte)(lane / 4 * 0x11));
        return Avx.Permute(half, (byte)(lane % 4 * 0x55));
#pragma warning restore CA1857
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Subtract(Vector256<float> a, Vector256<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.MultiplyAddEstimate(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Sqrt(Vector256<float> a) => Vector256.Sqrt(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Abs(Vector256<float> a) => Vector256.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Min(Vector256<float> limit, Vector256<float> value) => Vector256.MinNative(limit, value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Max(Vector256<float> limit, Vector256<float> value) => Vector256.MaxNative(limit, value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> GreaterThan(Vector256<float> a, Vector256<float> b) => Vector256.GreaterThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Select(Vector256<float> mask, Vector256<float> a, Vector256<float> b) => Vector256.ConditionalSelect(mask, a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> And(Vector256<float> a, Vector256<float> b) => a & b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Or(Vector256<float> a, Vector256<float> b) => a | b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Xor(Vector256<float> a, Vector256<float> b) => a ^ b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> ShiftLeft(Vector256<float> a, int bits) => (a.AsInt32() << bits).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> ShiftRight(Vector256<float> a, int bits) => (a.AsInt32() >> bits).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> SubtractBits(Vector256<float> a, Vector256<float> b) => (a.AsInt32() - b.AsInt32()).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> ConvertBitsToFloat(Vector256<float> a) => Vector256.ConvertToSingle(a.AsInt32());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> ConvertToBits(Vector256<float> a) => Vector256.ConvertToInt32Native(a).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> ScaleOnePlus(Vector256<float> a, Vector256<float> n, Vector256<float> first, Vector256<float> second) =>
        MultiplyAdd(first, a, first) * second;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Mantissa(Vector256<float> a) => FloatParts.Mantissa<Vector256<float>, Simd256>(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> Exponent(Vector256<float> a) => FloatParts.Exponent<Vector256<float>, Simd256>(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector256<float> AddByteProducts(Vector256<float> a, Vector256<float> b, Vector256<float> sum)
    {
        if (Avx2.IsSupported)
        {
            // Two products of at most 127² each fit 16 bits.
            var pairs = Avx2.MultiplyAddAdjacent(a.AsByte(), b.AsSByte());
            return (Avx2.MultiplyAddAdjacent(pairs, Vector256<short>.One) + sum.AsInt32()).AsSingle();
        }

        return Vector256.Create(
            Simd128.AddByteProducts(a.GetLower(), b.GetLower(), sum.GetLower()),
            Simd128.AddByteProducts(a.GetUpper(), b.GetUpper(), sum.GetUpper()));
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(Vector256<float> a) => Simd128.Sum(a.GetLower() + a.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Sums(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d) =>
        Quad.Sums(a.GetLower() + a.GetUpper(), b.GetLower() + b.GetUpper(), c.GetLower() + c.GetUpper(), d.GetLower() + d.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Largest(Vector256<float> a) => Simd128.Largest(Vector128.MaxNative(a.GetLower(), a.GetUpper()));
}
