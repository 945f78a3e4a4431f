using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Benchmarks.Limits;

/// <summary>Passes over as many floats as a network has parameters, in whatever cache they then lie.</summary>
internal sealed class MemoryPass
{
    /// <summary>Floats per round of the loops, at the widest vectors.</summary>
    private const int Round = 8 * 16;

    /// <summary>16 kB: less is passed over faster than a call can be timed, so its share of this is taken.</summary>
    private const int Shortest = 4096;

    private readonly AlignedBuffer _memory;
    private float _consumed;

    public MemoryPass(int length)
    {
        _memory = new((Math.Max(length, Shortest) + Round - 1) / Round * Round);
        // Memory that was never written is one page of zeros, mapped many times.
        _memory.Span.Fill(1e-3f);
        Share = (double)length / _memory.Length;
    }

    /// <summary>The part of a pass that the wanted floats are.</summary>
    public double Share { get; }

    /// <summary>Reads all of them <paramref name="count"/> times.</summary>
    public void Read(int count) => _consumed += SimdWidth.Bits switch
    {
        512 => Sum<Vector512<float>, Simd512>(_memory.Span, count),
        256 => Sum<Vector256<float>, Simd256>(_memory.Span, count),
        _ => Sum<Vector128<float>, Simd128>(_memory.Span, count),
    };

    /// <summary>Reads, adds to and writes all of them <paramref name="count"/> times.</summary>
    public void Update(int count)
    {
        for (var pass = 0; pass < count; pass++)
        {
            switch (SimdWidth.Bits)
            {
                case 512:
                    Add<Vector512<float>, Simd512>(_memory.Span);
                    break;
                case 256:
                    Add<Vector256<float>, Simd256>(_memory.Span);
                    break;
                default:
                    Add<Vector128<float>, Simd128>(_memory.Span);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Sum<V, S>(Span<float> span, int passes) where V : struct where S : struct, ISimd<V>
    {
        ref var x = ref span[0];
        var (a, b, c, d) = (S.Zero, S.Zero, S.Zero, S.Zero);
        var (e, f, g, h) = (S.Zero, S.Zero, S.Zero, S.Zero);
        for (var pass = 0; pass < passes; pass++)
        {
            for (nint i = 0; i < span.Length; i += 8 * S.Count)
            {
                a = S.Add(a, S.Load(ref x, i));
                b = S.Add(b, S.Load(ref x, i + S.Count));
                c = S.Add(c, S.Load(ref x, i + 2 * S.Count));
                d = S.Add(d, S.Load(ref x, i + 3 * S.Count));
                e = S.Add(e, S.Load(ref x, i + 4 * S.Count));
                f = S.Add(f, S.Load(ref x, i + 5 * S.Count));
                g = S.Add(g, S.Load(ref x, i + 6 * S.Count));
                h = S.Add(h, S.Load(ref x, i + 7 * S.Count));
            }
        }

        return S.Sum(S.Add(S.Add(S.Add(a, b), S.Add(c, d)), S.Add(S.Add(e, f), S.Add(g, h))));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add<V, S>(Span<float> span) where V : struct where S : struct, ISimd<V>
    {
        ref var x = ref span[0];
        var step = S.Create(1e-9f);
        for (nint i = 0; i < span.Length; i += 4 * S.Count)
        {
            S.Store(S.Add(S.Load(ref x, i), step), ref x, i);
            S.Store(S.Add(S.Load(ref x, i + S.Count), step), ref x, i + S.Count);
            S.Store(S.Add(S.Load(ref x, i + 2 * S.Count), step), ref x, i + 2 * S.Count);
            S.Store(S.Add(S.Load(ref x, i + 3 * S.Count), step), ref x, i + 3 * S.Count);
        }
    }
}
