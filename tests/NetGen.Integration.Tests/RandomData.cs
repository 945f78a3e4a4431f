namespace NetGen.Integration.Tests;

/// <summary>Numbers that are the same in every run.</summary>
internal static class RandomData
{
    /// <summary>Uniform in [−1, 1).</summary>
    public static float[] Values(int count, ulong seed = 1)
    {
        var random = new RandomSource(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(2 * random.NextDouble() - 1))];
    }

    public static int[] Classes(int count, int classes) => [.. Enumerable.Range(0, count).Select(row => row % classes)];
}
