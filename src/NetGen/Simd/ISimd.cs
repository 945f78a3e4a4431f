using System.Runtime.Intrinsics;

namespace NetGen.Simd;

/// <summary>
/// Arithmetic on vectors of floats of one width. Kernels are written once, generic over the width; the compiler
/// resolves every call to the machine's instruction, so that the generic body is as fast as a hand-written one.
/// </summary>
/// <typeparam name="V">The vector type, such as <c>Vector512&lt;float&gt;</c>.</typeparam>
/// <remarks>
/// A comparison gives a mask: all bits of a lane set, or none. <see cref="Min"/> and <see cref="Max"/> give their
/// second argument when either is NaN, so write the value second and NaN passes through.
/// </remarks>
public interface ISimd<V> where V : struct
{
    /// <summary>Floats per vector.</summary>
    static abstract int Count { get; }

    /// <summary>Every lane 0.</summary>
    static abstract V Zero { get; }

    /// <summary>Every lane <paramref name="value"/>.</summary>
    static abstract V Create(float value);

    /// <summary>The <see cref="Count"/> floats from <paramref name="source"/> + <paramref name="offset"/>, in elements.</summary>
    static abstract V Load(ref float source, nint offset);

    /// <summary>Writes all lanes to <paramref name="destination"/> + <paramref name="offset"/>, in elements.</summary>
    static abstract void Store(V vector, ref float destination, nint offset);

    /// <summary>The first <paramref name="count"/> floats alone, the other lanes 0; memory behind them is not touched. Cheap where the count is a constant.</summary>
    static abstract V LoadPart(ref float source, nint offset, int count);

    /// <summary>Writes the first <paramref name="count"/> lanes alone; memory behind them is not touched. Cheap where the count is a constant.</summary>
    static abstract void StorePart(V vector, ref float destination, nint offset, int count);

    /// <summary>Every lane the one float at <paramref name="source"/> + <paramref name="offset"/>, in elements.</summary>
    static abstract V Broadcast(ref float source, nint offset);

    /// <summary>a + b.</summary>
    static abstract V Add(V a, V b);

    /// <summary>a − b.</summary>
    static abstract V Subtract(V a, V b);

    /// <summary>a · b.</summary>
    static abstract V Multiply(V a, V b);

    /// <summary>a / b.</summary>
    static abstract V Divide(V a, V b);

    /// <summary>a · b + c, rounded once where the machine has a fused instruction, otherwise twice.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>√a.</summary>
    static abstract V Sqrt(V a);

    /// <summary>|a|.</summary>
    static abstract V Abs(V a);

    /// <summary>The smaller; <paramref name="value"/> when it is NaN.</summary>
    static abstract V Min(V limit, V value);

    /// <summary>The larger; <paramref name="value"/> when it is NaN.</summary>
    static abstract V Max(V limit, V value);

    /// <summary>Mask of the lanes where a &gt; b.</summary>
    static abstract V GreaterThan(V a, V b);

    /// <summary>Lanes of <paramref name="a"/> where the mask is set, otherwise of <paramref name="b"/>.</summary>
    static abstract V Select(V mask, V a, V b);

    /// <summary>The bitwise and.</summary>
    static abstract V And(V a, V b);

    /// <summary>The bitwise or.</summary>
    static abstract V Or(V a, V b);

    /// <summary>The bitwise exclusive or.</summary>
    static abstract V Xor(V a, V b);

    /// <summary>Each lane's bits moved left as an integer.</summary>
    static abstract V ShiftLeft(V a, int bits);

    /// <summary>Each lane's bits moved right as an integer that keeps its sign.</summary>
    static abstract V ShiftRight(V a, int bits);

    /// <summary>a − b of each lane's bits, read as integers.</summary>
    static abstract V SubtractBits(V a, V b);

    /// <summary>Each lane's bits, read as an integer, as a float of that value.</summary>
    static abstract V ConvertBitsToFloat(V a);

    /// <summary>Each lane's whole part, towards 0, as the bits of an integer of 32 bits.</summary>
    static abstract V ConvertToBits(V a);

    /// <summary>(1 + a) · 2ⁿ for a ∈ [−½, 1], the result rounded where it is denormal; ∞ where it is too large, 0 where too small.</summary>
    /// <param name="a">NaN stays NaN.</param>
    /// <param name="n">Whole numbers.</param>
    /// <param name="first">A factor of 2ⁿ by which 1 + a stays normal, for machines that do not multiply by 2ⁿ at once.</param>
    /// <param name="second">The other factor.</param>
    static abstract V ScaleOnePlus(V a, V n, V first, V second);

    /// <summary>m ∈ [¾, 1½) of a = m · 2ᵏ; 1 at ±0 and ∞, NaN below 0.</summary>
    static abstract V Mantissa(V a);

    /// <summary>k of a = m · 2ᵏ with m ∈ [¾, 1½), denormals included; −∞ at ±0, ∞ at ∞, NaN at NaN. Below 0 it is undefined.</summary>
    static abstract V Exponent(V a);

    /// <summary>
    /// Each lane's four bytes multiplied one by one and added to the lane, all as integers: sum + a₀b₀ + a₁b₁ + a₂b₂ + a₃b₃.
    /// </summary>
    /// <param name="a">Bytes from 0 to 127.</param>
    /// <param name="b">Bytes from −127 to 127.</param>
    /// <param name="sum">What is added to.</param>
    static abstract V AddByteProducts(V a, V b, V sum);

    /// <summary>Four floats in the first four lanes; what the others hold is not said.</summary>
    static abstract V LoadFour(ref float source, nint offset);

    /// <summary>Every lane the one lane <paramref name="lane"/>, which must be a constant to be cheap.</summary>
    static abstract V Lane(V vector, int lane);

    /// <summary>The sum of all lanes, halves added first.</summary>
    static abstract float Sum(V a);

    /// <summary>The sums of four vectors, each as <see cref="Sum"/> gives it.</summary>
    static abstract Vector128<float> Sums(V a, V b, V c, V d);

    /// <summary>The largest lane.</summary>
    static abstract float Largest(V a);
}
