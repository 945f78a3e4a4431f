namespace NetGen;

/// <summary>xoshiro256** seeded by SplitMix64 (Blackman and Vigna 2018): the same numbers on every system and version.</summary>
public struct RandomSource
{
    private ulong _s0, _s1, _s2, _s3;

    /// <summary>A stream whose state is the first four numbers of SplitMix64 from <paramref name="seed"/>.</summary>
    [CLSCompliant(false)]
    public RandomSource(ulong seed)
    {
        _s0 = SplitMix64(ref seed);
        _s1 = SplitMix64(ref seed);
        _s2 = SplitMix64(ref seed);
        _s3 = SplitMix64(ref seed);
    }

    /// <summary>
    /// The stream of one tensor. The seed is hashed before layer and kind enter and the whole after, so that neighbouring
    /// seeds and layers do not cancel and no two tensors of a network share a stream.
    /// </summary>
    /// <param name="seed">The network's seed.</param>
    /// <param name="layer">The layer, counted from 0.</param>
    /// <param name="kind">What the numbers are for.</param>
    [CLSCompliant(false)]
    public static RandomSource ForTensor(ulong seed, int layer, TensorKind kind)
    {
        var state = seed;
        var mixed = SplitMix64(ref state) ^ (((ulong)(uint)layer << 8) | (uint)kind);
        return new RandomSource(SplitMix64(ref mixed));
    }

    /// <summary>The next 64 random bits.</summary>
    [CLSCompliant(false)]
    public ulong NextUInt64()
    {
        var result = ulong.RotateLeft(_s1 * 5, 7) * 9;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = ulong.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>
    /// Uniform in (0, 1), 0 and 1 excluded: an odd multiple of 2⁻⁵³, so that x and 1 − x are equally likely.
    /// </summary>
    public double NextOpenDouble() => ((NextUInt64() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>Standard normal, by the inverse distribution function: one uniform number each.</summary>
    public double NextNormal() => NormalDistribution.InverseCumulative(NextOpenDouble());

    /// <summary>Standard normal cut at ±2, by the inverse distribution function: one uniform number each, none rejected.</summary>
    public double NextTruncatedNormal() =>
        NormalDistribution.InverseCumulative(0.5 + (NextOpenDouble() - 0.5) * NormalDistribution.WithinTwo);

    /// <summary>Uniform in [0, <paramref name="bound"/>), each equally likely (Lemire 2019, without modulo bias).</summary>
    /// <param name="bound">Above every number; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is 0 or negative.</exception>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var range = (uint)bound;
        var product = (NextUInt64() >> 32) * range;
        if ((uint)product < range)
        {
            // Of the 2³² draws the first 2³² mod bound are too many.
            var excess = (0u - range) % range;
            while ((uint)product < excess)
            {
                product = (NextUInt64() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Reorders the values, every order equally likely (Fisher and Yates).</summary>
    /// <param name="values">What to reorder, in place.</param>
    public void Shuffle(Span<int> values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var chosen = NextInt32(last + 1);
            (values[last], values[chosen]) = (values[chosen], values[last]);
        }
    }

    /// <summary>Exchanges the state, four numbers.</summary>
    internal void Exchange(StateExchange exchange, string name)
    {
        exchange.Number(name + ".0", ref _s0);
        exchange.Number(name + ".1", ref _s1);
        exchange.Number(name + ".2", ref _s2);
        exchange.Number(name + ".3", ref _s3);
    }

    /// <summary>The next number of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    internal static ulong SplitMix64(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
