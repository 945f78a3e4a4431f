using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Benchmarks.Limits;

/// <summary>Multiply-adds in registers, in twelve independent chains: as many as the processor can do.</summary>
internal static class PeakMultiplyAdd
{
    private const int Chains = 12;
    private const int Rounds = 100;
    private static float _consumed;

    /// <summary>Floating-point operations of one repetition; a multiply-add counts as two.</summary>
    public static double Flops => 2.0 * Chains * Rounds * SimdWidth.Bits / 32;

    /// <summary>Does <paramref name="count"/> repetitions.</summary>
    public static void Repeat(int count) => _consumed += SimdWidth.Bits switch
    {
        512 => Run<Vector512<float>, Simd512>(count * Rounds),
        256 => Run<Vector256<float>, Simd256>(count * Rounds),
        _ => Run<Vector128<float>, Simd128>(count * Rounds),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Run<V, S>(int rounds) where V : struct where S : struct, ISimd<V>
    {
        var (factor, term) = (S.Create(0.5f), S.Create(1));
        var (a, b, c, d) = (S.Create(1), S.Create(2), S.Create(3), S.Create(4));
        var (e, f, g, h) = (S.Create(5), S.Create(6), S.Create(7), S.Create(8));
        var (i, j, k, l) = (S.Create(9), S.Create(10), S.Create(11), S.Create(12));
        for (var round = 0; round < rounds; round++)
        {
            a = S.MultiplyAdd(a, factor, term);
            b = S.MultiplyAdd(b, factor, term);
            c = S.MultiplyAdd(c, factor, term);
            d = S.MultiplyAdd(d, factor, term);
            e = S.MultiplyAdd(e, factor, term);
            f = S.MultiplyAdd(f, factor, term);
            g = S.MultiplyAdd(g, factor, term);
            h = S.MultiplyAdd(h, factor, term);
            i = S.MultiplyAdd(i, factor, term);
            j = S.MultiplyAdd(j, factor, term);
            k = S.MultiplyAdd(k, factor, term);
            l = S.MultiplyAdd(l, factor, term);
        }

        var sum = S.Add(S.Add(S.Add(a, b), S.Add(c, d)), S.Add(S.Add(e, f), S.Add(g, h)));
        return S.Sum(S.Add(sum, S.Add(S.Add(i, j), S.Add(k, l))));
    }
}
