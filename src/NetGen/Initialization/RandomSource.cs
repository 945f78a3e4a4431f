namespace NetGen;

/// <summary>xoshiro256** seeded by SplitMix64 (Blackman and Vigna 2018): the same numbers on every system and version.</summary>
public struct RandomSource
{
    private ulong _s0, _s1, _s2, _s3;

    /// <summary>A stream whose state is the first four numbers of SplitMix64 from <paramref name="seed"/>.</summary>
    public RandomSource(ulong seed)
    {
        _s0 = SplitMix(ref seed);
        _s1 = SplitMix(ref seed);
        _s2 = SplitMix(ref seed);
        _s3 = SplitMix(ref seed);
    }

    /// <summary>The stream of one tensor: seed, layer and kind are mixed, so that no two tensors share numbers.</summary>
    /// <param name="seed">The network's seed.</param>
    /// <param name="layer">The layer, counted from 0.</param>
    /// <param name="kind">What the numbers are for.</param>
    public static RandomSource ForTensor(ulong seed, int layer, TensorKind kind)
    {
        var state = seed;
        var mixed = SplitMix(ref state) ^ (((ulong)(uint)layer << 8) | (uint)kind);
        return new RandomSource(SplitMix(ref mixed));
    }

    /// <summary>The next 64 random bits.</summary>
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

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
