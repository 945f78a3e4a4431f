namespace NetGen.Benchmarks.Measuring;

/// <summary>Random rows and targets; the time of no kernel depends on the values.</summary>
internal static class RandomData
{
    /// <summary>Values between -1 and 1.</summary>
    public static float[] Values(int length)
    {
        var random = new Random(1);
        var values = new float[length];
        foreach (ref var value in values.AsSpan())
        {
            value = 2 * random.NextSingle() - 1;
        }

        return values;
    }

    /// <summary>Indices below <paramref name="count"/>.</summary>
    public static int[] Classes(int length, int count)
    {
        var random = new Random(2);
        var classes = new int[length];
        foreach (ref var value in classes.AsSpan())
        {
            value = random.Next(count);
        }

        return classes;
    }
}
