using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Simd;

/// <summary>Two neighbouring vectors treated as one of twice the width: what turns a tile of one vector into one of two.</summary>
/// <typeparam name="V">The vector type of a half.</typeparam>
/// <typeparam name="S">The arithmetic of a half.</typeparam>
internal readonly struct SimdPair<V, S> : ISimd<Pair<V>> where V : struct where S : struct, ISimd<V>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static int Count => 2 * S.Count;

    /// <inheritdoc/>
    public static Pair<V> Zero
    {
        [MethodImpl(Inline)]
        get => new(S.Zero, S.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Create(float value)
    {
        var half = S.Create(value);
        return new(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Load(ref float source, nint offset) => new(S.Load(ref source, offset), S.Load(ref source, offset + S.Count));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void Store(Pair<V> vector, ref float destination, nint offset)
    {
        S.Store(vector.Lower, ref destination, offset);
        S.Store(vector.Upper, ref destination, offset + S.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> LoadPart(ref float source, nint offset, int count) =>
        new(S.LoadPart(ref source, offset, count), S.LoadPart(ref source, offset + S.Count, count - S.Count));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static void StorePart(Pair<V> vector, ref float destination, nint offset, int count)
    {
        S.StorePart(vector.Lower, ref destination, offset, count);
        S.StorePart(vector.Upper, ref destination, offset + S.Count, count - S.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Broadcast(ref float source, nint offset)
    {
        var half = S.Broadcast(ref source, offset);
        return new(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Add(Pair<V> a, Pair<V> b) => new(S.Add(a.Lower, b.Lower), S.Add(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Subtract(Pair<V> a, Pair<V> b) => new(S.Subtract(a.Lower, b.Lower), S.Subtract(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Multiply(Pair<V> a, Pair<V> b) => new(S.Multiply(a.Lower, b.Lower), S.Multiply(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Divide(Pair<V> a, Pair<V> b) => new(S.Divide(a.Lower, b.Lower), S.Divide(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> MultiplyAdd(Pair<V> a, Pair<V> b, Pair<V> c) => new(S.MultiplyAdd(a.Lower, b.Lower, c.Lower), S.MultiplyAdd(a.Upper, b.Upper, c.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Sqrt(Pair<V> a) => new(S.Sqrt(a.Lower), S.Sqrt(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Abs(Pair<V> a) => new(S.Abs(a.Lower), S.Abs(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Min(Pair<V> limit, Pair<V> value) => new(S.Min(limit.Lower, value.Lower), S.Min(limit.Upper, value.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Max(Pair<V> limit, Pair<V> value) => new(S.Max(limit.Lower, value.Lower), S.Max(limit.Upper, value.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> GreaterThan(Pair<V> a, Pair<V> b) => new(S.GreaterThan(a.Lower, b.Lower), S.GreaterThan(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Select(Pair<V> mask, Pair<V> a, Pair<V> b) => new(S.Select(mask.Lower, a.Lower, b.Lower), S.Select(mask.Upper, a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> And(Pair<V> a, Pair<V> b) => new(S.And(a.Lower, b.Lower), S.And(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Or(Pair<V> a, Pair<V> b) => new(S.Or(a.Lower, b.Lower), S.Or(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Xor(Pair<V> a, Pair<V> b) => new(S.Xor(a.Lower, b.Lower), S.Xor(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> ShiftLeft(Pair<V> a, int bits) => new(S.ShiftLeft(a.Lower, bits), S.ShiftLeft(a.Upper, bits));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> ShiftRight(Pair<V> a, int bits) => new(S.ShiftRight(a.Lower, bits), S.ShiftRight(a.Upper, bits));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> SubtractBits(Pair<V> a, Pair<V> b) => new(S.SubtractBits(a.Lower, b.Lower), S.SubtractBits(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> ConvertBitsToFloat(Pair<V> a) => new(S.ConvertBitsToFloat(a.Lower), S.ConvertBitsToFloat(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> ConvertToBits(Pair<V> a) => new(S.ConvertToBits(a.Lower), S.ConvertToBits(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> ScaleOnePlus(Pair<V> a, Pair<V> n, Pair<V> first, Pair<V> second) =>
        new(S.ScaleOnePlus(a.Lower, n.Lower, first.Lower, second.Lower), S.ScaleOnePlus(a.Upper, n.Upper, first.Upper, second.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Mantissa(Pair<V> a) => new(S.Mantissa(a.Lower), S.Mantissa(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Exponent(Pair<V> a) => new(S.Exponent(a.Lower), S.Exponent(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> AddByteProducts(Pair<V> a, Pair<V> b, Pair<V> sum) =>
        new(S.AddByteProducts(a.Lower, b.Lower, sum.Lower), S.AddByteProducts(a.Upper, b.Upper, sum.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> LoadFour(ref float source, nint offset) => new(S.LoadFour(ref source, offset), S.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Pair<V> Lane(Pair<V> vector, int lane)
    {
        var half = lane < S.Count ? S.Lane(vector.Lower, lane) : S.Lane(vector.Upper, lane - S.Count);
        return new(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Sum(Pair<V> a) => S.Sum(S.Add(a.Lower, a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Vector128<float> Sums(Pair<V> a, Pair<V> b, Pair<V> c, Pair<V> d) =>
        S.Sums(S.Add(a.Lower, a.Upper), S.Add(b.Lower, b.Upper), S.Add(c.Lower, c.Upper), S.Add(d.Lower, d.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static float Largest(Pair<V> a) => S.Largest(S.Max(a.Lower, a.Upper));
}
