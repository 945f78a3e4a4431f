namespace NetGen.Tests.Simd;

/// <summary>Repeatable random numbers.</summary>
internal static class TestNumbers
{
    public static float[] Uniform(int seed, int length, float low, float high)
    {
        var random = new RandomSource((ulong)seed);
        return [.. Enumerable.Range(0, length).Select(_ => low + (high - low) * (float)((random.NextUInt64() >> 11) * Math.ScaleB(1, -53)))];
    }
}
