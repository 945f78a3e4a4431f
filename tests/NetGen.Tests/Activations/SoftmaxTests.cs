using NetGen.Tests.Simd;

namespace NetGen.Tests.Activations;

public class SoftmaxTests
{
    private const int Rows = 5;

    public static IEnumerable<object[]> Cases => Widths.Times<int>([1, 2, 10, 15, 16, 17, 33]);

    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Probabilities_are_those_of_double_precision(int count, int width)
    {
        var logits = TestNumbers.Uniform(1, Rows * count, -8, 8);

        var actual = SoftmaxRun.At(width, logits, logits, count).Outputs;

        var expected = logits.Chunk(count).SelectMany(Probabilities).ToArray();
        Assert.All(actual.Zip(expected), pair => Assert.InRange(pair.First - pair.Second, -4e-7, 4e-7));
        Assert.All(actual.Chunk(count), row => Assert.Equal(1, row.Sum(y => (double)y), 6));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_is_the_Jacobian_times_the_outputs_gradient(int count, int width)
    {
        var logits = TestNumbers.Uniform(2, Rows * count, -4, 4);
        var gradient = TestNumbers.Uniform(3, Rows * count, -1, 1);

        var actual = SoftmaxRun.At(width, logits, gradient, count).Gradient;

        for (var row = 0; row < Rows; row++)
        {
            var y = Probabilities(logits[(row * count)..((row + 1) * count)]);
            for (var i = 0; i < count; i++)
            {
                var expected = Enumerable.Range(0, count).Sum(j => gradient[row * count + j] * y[j] * ((i == j ? 1 : 0) - y[i]));
                Assert.InRange(actual[row * count + i] - expected, -1e-6, 1e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_row_has_the_same_bits_alone_and_among_others(int count, int width)
    {
        var logits = TestNumbers.Uniform(4, Rows * count, -8, 8);
        logits[0] = float.NaN;
        var together = SoftmaxRun.At(width, logits, logits, count);

        for (var row = 1; row < Rows; row++)
        {
            var alone = logits[(row * count)..((row + 1) * count)];
            var single = SoftmaxRun.At(width, alone, alone, count);

            Assert.Equal(single.Outputs, together.Outputs[(row * count)..((row + 1) * count)]);
            Assert.Equal(single.Gradient, together.Gradient[(row * count)..((row + 1) * count)]);
        }
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Huge_logits_give_one_certain_class(int width)
    {
        var outputs = SoftmaxRun.At(width, [1e4f, -1e4f, 0f, -1e4f, -1e4f, -1e4f], new float[6], 3).Outputs;

        Assert.Equal([1, 0, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0], outputs.Select(y => (double)y), (x, y) => Math.Abs(x - y) < 1e-7);
    }

    private static double[] Probabilities(float[] logits)
    {
        var exponentials = logits.Select(z => Math.Exp(z - (double)logits.Max())).ToArray();
        return [.. exponentials.Select(e => e / exponentials.Sum())];
    }
}
