using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Simd;

/// <summary>Vectors of 128 bits, 4 floats.</summary>
public readonly struct Simd128 : ISimd<Vector128<float>>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    public static Vector128<float> Zero => Vector128<float>.Zero;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Create(float value) => Vector128.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Load(ref float source, nint offset) => Vector128.LoadUnsafe(ref source, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Vector128<float> vector, ref float destination, nint offset) => vector.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> LoadPart(ref float source, nint offset, int count) => count switch
    {
        <= 0 => Zero,
        1 => Vector128.CreateScalar(Unsafe.Add(ref source, offset)),
        2 => LoadTwo(ref source, offset),
        3 => LoadTwo(ref source, offset).WithElement(2, Unsafe.Add(ref source, offset + 2)),
        _ => Load(ref source, offset),
    };

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StorePart(Vector128<float> vector, ref float destination, nint offset, int count)
    {
        if (count >= Count)
        {
            Store(vector, ref destination, offset);
            return;
        }

        if (count >= 2)
        {
            // As one number of 64 bits: half a vector goes by way of the stack.
            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref destination, offset)), vector.AsDouble().ToScalar());
        }

        if (count is 1 or 3)
        {
            Unsafe.Add(ref destination, offset + count - 1) = vector.GetElement(count - 1);
        }
    }

    /// <summary>Two floats, as one number of 64 bits: half a vector goes by way of the stack.</summary>
    [MethodImpl(Inline)]
    private static Vector128<float> LoadTwo(ref float source, nint offset) =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref source, offset)))).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Broadcast(ref float source, nint offset) => Vector128.Create(Unsafe.Add(ref source, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Subtract(Vector128<float> a, Vector128<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Vector128.MultiplyAddEstimate(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Sqrt(Vector128<float> a) => Vector128.Sqrt(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Abs(Vector128<float> a) => Vector128.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Min(Vector128<float> limit, Vector128<float> value) => Vector128.MinNative(limit, value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Max(Vector128<float> limit, Vector128<float> value) => Vector128.MaxNative(limit, value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> GreaterThan(Vector128<float> a, Vector128<float> b) => Vector128.GreaterThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Select(Vector128<float> mask, Vector128<float> a, Vector128<float> b) => Vector128.ConditionalSelect(mask, a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> And(Vector128<float> a, Vector128<float> b) => a & b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Or(Vector128<float> a, Vector128<float> b) => a | b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Xor(Vector128<float> a, Vector128<float> b) => a ^ b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> ShiftLeft(Vector128<float> a, int bits) => (a.AsInt32() << bits).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> ShiftRight(Vector128<float> a, int bits) => (a.AsInt32() >> bits).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> SubtractBits(Vector128<float> a, Vector128<float> b) => (a.AsInt32() - b.AsInt32()).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> ConvertBitsToFloat(Vector128<float> a) => Vector128.ConvertToSingle(a.AsInt32());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> ConvertToBits(Vector128<float> a) => Vector128.ConvertToInt32Native(a).AsSingle();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> ScaleOnePlus(Vector128<float> a, Vector128<float> n, Vector128<float> first, Vector128<float> second) =>
        MultiplyAdd(first, a, first) * second;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Mantissa(Vector128<float> a) => FloatParts.Mantissa<Vector128<float>, Simd128>(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Exponent(Vector128<float> a) => FloatParts.Exponent<Vector128<float>, Simd128>(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> AddByteProducts(Vector128<float> a, Vector128<float> b, Vector128<float> sum)
    {
        if (Ssse3.IsSupported)
        {
            // Two products of at most 127² each fit 16 bits.
            var pairs = Ssse3.MultiplyAddAdjacent(a.AsByte(), b.AsSByte());
            return (Sse2.MultiplyAddAdjacent(pairs, Vector128<short>.One) + sum.AsInt32()).AsSingle();
        }

        return (BytePlace(a, b, 24) + BytePlace(a, b, 16) + BytePlace(a, b, 8) + BytePlace(a, b, 0) + sum.AsInt32()).AsSingle();
    }

    /// <summary>The product of the bytes that lie <paramref name="above"/> bits below the uppermost, in each lane.</summary>
    [MethodImpl(Inline)]
    private static Vector128<int> BytePlace(Vector128<float> a, Vector128<float> b, int above) => (a.AsInt32() << above >> 24) * (b.AsInt32() << above >> 24);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> LoadFour(ref float source, nint offset) =>
        Vector128.LoadUnsafe(ref source, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Lane(Vector128<float> vector, int lane) => Vector128.Shuffle(vector, Vector128.Create(lane));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(Vector128<float> a)
    {
        var halves = a + Vector128.Shuffle(a, Vector128.Create(2, 3, 2, 3));
        return (halves + Vector128.Shuffle(halves, Vector128.Create(1, 1, 1, 1))).ToScalar();
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Sums(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d) => Quad.Sums(a, b, c, d);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Largest(Vector128<float> a)
    {
        var halves = Vector128.MaxNative(a, Vector128.Shuffle(a, Vector128.Create(2, 3, 2, 3)));
        return Vector128.MaxNative(halves, Vector128.Shuffle(halves, Vector128.Create(1, 1, 1, 1))).ToScalar();
    }
}
