namespace NetGen.Benchmarks.VectorMath;

/// <summary>The largest error of a function over every 1,001st float of its domain, against double precision.</summary>
internal static class LargestError
{
    private const uint Step = 1001;
    private const int BlockLength = 4096;

    /// <summary>In units of the last place of the exact result's binade.</summary>
    public static double Ulp<F>(Action<ReadOnlySpan<float>, Span<float>> apply) where F : struct, IVectorFunction
    {
        var (x, y) = (new float[BlockLength], new float[BlockLength]);
        var (largest, count) = (0.0, 0);
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Step)
        {
            var value = BitConverter.UInt32BitsToSingle((uint)bits);
            if (value >= F.Domain.Low && value <= F.Domain.High)
            {
                x[count++] = value;
            }

            if (count == BlockLength)
            {
                apply(x, y);
                largest = Math.Max(largest, Largest<F>(x, y));
                count = 0;
            }
        }

        return largest;
    }

    private static double Largest<F>(float[] x, float[] y) where F : struct, IVectorFunction
    {
        var largest = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var exact = F.Exact(x[i]);
            if (y[i] != exact)
            {
                var ulp = Math.Max(float.Epsilon, Math.ScaleB(1, Math.ILogB(exact) - 23));
                largest = Math.Max(largest, Math.Abs(y[i] - exact) / ulp);
            }
        }

        return largest;
    }
}
