using NetGen.Simd;

namespace NetGen.Tests.Simd;

/// <summary>The errors that the documentation of each function states, held over floats of all exponents.</summary>
public class ElementaryFunctionTests
{
    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Exp_is_within_1_1_ulp_for_every_float(int width) => AssertWithin(width, new ExpFunction(), 1.1, _ => true);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void ExpNormal_is_within_1_1_ulp_from_minus_87_to_88(int width) => AssertWithin(width, new ExpNormalFunction(), 1.1, x => x is >= -87 and <= 88);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void ExpMinusOne_is_within_1_1_ulp_below_0(int width) => AssertWithin(width, new ExpMinusOneFunction(), 1.1, x => x <= 0);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Log_is_within_1_1_ulp_for_every_float(int width) => AssertWithin(width, new LogFunction(), 1.1, _ => true);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void LogOnePlusUnit_is_within_2_ulp_from_0_to_1(int width) => AssertWithin(width, new LogOnePlusUnitFunction(), 2.0, x => x is >= 0 and <= 1);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Tanh_is_within_5_2_ulp_for_every_float(int width) => AssertWithin(width, new TanhFunction(), 5.2, _ => true);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Erf_is_within_5_7_ulp_for_every_float(int width) => AssertWithin(width, new ErfFunction(), 5.7, _ => true);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Sigmoid_is_within_2_5_ulp_from_minus_87(int width) => AssertWithin(width, new SigmoidFunction(), 2.5, x => x >= -87);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Sigmoid_is_within_2_5_ulp_at_every_float_just_below_an_eighth(int width)
    {
        // Where a result is nearly a power of 2, its last place counts most: samples miss the worst of them.
        const int count = 1 << 17;
        var first = BitConverter.SingleToInt32Bits(-1.945f);
        float[] inputs = [.. Enumerable.Range(first, count).Select(BitConverter.Int32BitsToSingle)];

        var outputs = Map(width, new SigmoidFunction(), inputs);

        Assert.InRange(inputs.Zip(outputs, (x, y) => Ulp.Error(y, Exact.Sigmoid(x))).Max(), 0, 2.5);
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Softplus_is_within_2_ulp_from_minus_87(int width) => AssertWithin(width, new SoftplusFunction(), 2.0, x => x >= -87);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void SoftplusTail_is_within_2_2_ulp_from_minus_87_to_87(int width) => AssertWithin(width, new SoftplusTailFunction(), 2.2, x => x is >= -87 and <= 87);

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Below_minus_87_small_results_stay_small_and_positive(int width)
    {
        float[] inputs = [.. new float[] { -87.5f, -100f, -1e4f, float.MinValue, float.NegativeInfinity }, .. new float[11]];

        foreach (var outputs in (float[][])[Map(width, new ExpNormalFunction(), inputs), Map(width, new SigmoidFunction(), inputs), Map(width, new SoftplusFunction(), inputs)])
        {
            Assert.All(outputs[..5], y => Assert.InRange(y, float.Epsilon, 2e-38f));
        }
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void NaN_goes_in_and_comes_out_everywhere(int width)
    {
        float[] inputs = [.. Enumerable.Repeat(float.NaN, 16)];

        float[][] outputs =
        [
            Map(width, new ExpFunction(), inputs),
            Map(width, new ExpNormalFunction(), inputs),
            Map(width, new ExpMinusOneFunction(), inputs),
            Map(width, new LogFunction(), inputs),
            Map(width, new LogOnePlusUnitFunction(), inputs),
            Map(width, new TanhFunction(), inputs),
            Map(width, new ErfFunction(), inputs),
            Map(width, new SigmoidFunction(), inputs),
            Map(width, new SoftplusFunction(), inputs),
            Map(width, new SoftplusTailFunction(), inputs),
        ];

        Assert.All(outputs.SelectMany(values => values), y => Assert.True(float.IsNaN(y)));
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Points_with_exact_results_are_exact(int width)
    {
        float[] zeros = [.. Enumerable.Repeat(-0f, 16)];

        Assert.Equal(1f, Map(width, new ExpFunction(), zeros)[0]);
        Assert.Equal(1f, Map(width, new ExpNormalFunction(), zeros)[0]);
        Assert.Equal(0.5f, Map(width, new SigmoidFunction(), zeros)[0]);
        Assert.Equal(BitConverter.SingleToInt32Bits(-0f), BitConverter.SingleToInt32Bits(Map(width, new TanhFunction(), zeros)[0]));
        Assert.Equal(BitConverter.SingleToInt32Bits(-0f), BitConverter.SingleToInt32Bits(Map(width, new ErfFunction(), zeros)[0]));
        Assert.Equal(0f, Map(width, new LogFunction(), [.. Enumerable.Repeat(1f, 16)])[0]);
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Tanh_is_within_3_1e_minus_7_everywhere_and_stays_below_1(int width)
    {
        var outputs = Map(width, new TanhFunction(), FloatSamples.All);

        for (var i = 0; i < outputs.Length; i++)
        {
            if (!float.IsNaN(FloatSamples.All[i]))
            {
                Assert.InRange(outputs[i] - Math.Tanh(FloatSamples.All[i]), -3.1e-7, 3.1e-7);
                Assert.True(Math.Abs(outputs[i]) < 1);
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    [Trait(Speed.Trait, Speed.Slow)]
    public void Every_width_gives_the_same_bits(int width)
    {
        AssertSameBits(width, new ExpFunction());
        AssertSameBits(width, new ExpNormalFunction(), x => x <= 88);
        AssertSameBits(width, new ExpMinusOneFunction(), x => x <= 0);
        AssertSameBits(width, new LogFunction());
        AssertSameBits(width, new LogOnePlusUnitFunction(), x => x is >= 0 and <= 1);
        AssertSameBits(width, new TanhFunction());
        AssertSameBits(width, new ErfFunction());
        AssertSameBits(width, new SigmoidFunction());
        AssertSameBits(width, new SoftplusFunction());
        AssertSameBits(width, new SoftplusTailFunction());
    }

    /// <summary>As the narrowest vectors do, NaN being NaN whatever its bits.</summary>
    private static void AssertSameBits<TFunction>(int width, TFunction function, Predicate<float>? domain = null)
        where TFunction : IVectorFunction
    {
        float[] inputs = domain is null ? FloatSamples.All : Array.ConvertAll(FloatSamples.All, x => domain(x) ? x : 0);
        var (expected, actual) = (Map(128, function, inputs), Map(width, function, inputs));

        for (var i = 0; i < inputs.Length; i++)
        {
            Assert.True(
                BitConverter.SingleToInt32Bits(expected[i]) == BitConverter.SingleToInt32Bits(actual[i]) || (float.IsNaN(expected[i]) && float.IsNaN(actual[i])),
                $"{typeof(TFunction).Name} at {inputs[i]:R}: {actual[i]:R}, with 128 bits {expected[i]:R}.");
        }
    }

    private static void AssertWithin<TFunction>(int width, TFunction function, double ulp, Predicate<float> domain)
        where TFunction : IVectorFunction
    {
        var outputs = Map(width, function, FloatSamples.All);

        var (error, x) = FloatSamples.All.Zip(outputs)
            .Where(pair => domain(pair.First))
            .Select(pair => (Ulp.Error(pair.Second, function.Exact(pair.First)), pair.First))
            .Max();

        Assert.True(error <= ulp, $"{typeof(TFunction).Name} at {x:R}: {error:F3} ulp.");
    }

    private static float[] Map<TFunction>(int width, TFunction function, float[] inputs) where TFunction : IVectorFunction
    {
        var map = new VectorMap<TFunction>(function, inputs);
        Widths.Run(width, map);
        return map.Outputs;
    }
}
