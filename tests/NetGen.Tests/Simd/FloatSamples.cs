namespace NetGen.Tests.Simd;

/// <summary>Floats of all exponents and both signs, with the special values.</summary>
internal static class FloatSamples
{
    // Prime, so that every exponent and every low mantissa bit comes by.
    private const uint Step = 20_011;

    public static float[] All { get; } = Create();

    private static float[] Create()
    {
        List<float> samples =
        [
            0f, -0f, float.Epsilon, -float.Epsilon, 1e-40f, -1e-40f, 1.17549435e-38f, -1.17549435e-38f, 1f, -1f,
            float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0.75f, 1.5f,
        ];
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Step)
        {
            samples.Add(BitConverter.UInt32BitsToSingle((uint)bits));
        }

        // The approximations live between −110 and 110; beyond, most bit patterns give a constant.
        for (var i = -100_000; i <= 100_000; i++)
        {
            samples.Add(i * 0.0011003f);
        }

        while (samples.Count % 16 != 0)
        {
            samples.Add(1f);
        }

        return [.. samples];
    }
}
