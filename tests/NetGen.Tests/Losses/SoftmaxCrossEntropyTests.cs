using System.Runtime.Intrinsics;
using NetGen.Losses;
using NetGen.Simd;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Losses;

public class SoftmaxCrossEntropyTests
{
    private const int Rows = 5;
    private const double Step = 1e-5;

    public static IEnumerable<object[]> Cases => Widths.Times<int>([1, 2, 10, 15, 16, 17, 33]);

    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mean_and_gradient_are_those_of_the_textbook_formula(int count, int width)
    {
        var logits = TestNumbers.Uniform(1, Rows * count, -3, 3);
        int[] classes = [.. Enumerable.Range(0, Rows).Select(row => 7 * row % count)];

        var (mean, gradient) = SoftmaxCrossEntropyRun.At(width, logits, classes, count);

        var exact = logits.Select(z => (double)z).ToArray();
        Assert.InRange(mean - Mean(exact, classes, count), -1e-6, 1e-6);
        for (var i = 0; i < exact.Length; i++)
        {
            var expected = (Mean(Moved(exact, i, Step), classes, count) - Mean(Moved(exact, i, -Step), classes, count)) / (2 * Step);
            Assert.InRange(gradient[i] - expected, -4e-7, 4e-7);
        }
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Logits_of_ten_thousand_are_finite(int width)
    {
        var (mean, gradient) = SoftmaxCrossEntropyRun.At(width, [1e4f, -1e4f, -1e4f, 1e4f], [1, 1], 2);

        Assert.Equal(1e4f, mean);
        Assert.Equal([0.5f, -0.5f, 0f, 0f], gradient, (x, y) => Math.Abs(x - y) < 1e-30f);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_NaN_logit_gives_a_NaN_loss_and_spoils_no_other_row(int count, int width)
    {
        var logits = TestNumbers.Uniform(2, 3 * count, -3, 3);
        logits[count] = float.NaN;

        var (mean, gradient) = SoftmaxCrossEntropyRun.At(width, logits, [0, 0, 0], count);

        Assert.True(float.IsNaN(mean));
        Assert.All(gradient[..count], slope => Assert.True(float.IsFinite(slope)));
        Assert.All(gradient[(2 * count)..], slope => Assert.True(float.IsFinite(slope)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_class_out_of_range_is_refused_before_anything_is_written(int right)
    {
        var logits = new PaddedRows([1f, 2f, 3f, 4f, 5f, 6f], 3);

        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => SoftmaxCrossEntropy.Gradient<Vector128<float>, Simd128>(ref logits.Start, 2, 3, 16, [0, right], ref logits.Start));

        Assert.Contains($"row 1 is {right}, but there are 3 outputs", error.Message, StringComparison.Ordinal);
        Assert.Equal([1f, 2f, 3f, 4f, 5f, 6f], logits.Values);
    }

    [Fact]
    public void Classes_of_another_length_are_refused_with_both_numbers()
    {
        var error = Assert.Throws<ArgumentException>(() => SoftmaxCrossEntropyRun.At(128, new float[6], [0], 3));

        Assert.Contains("1 classes, but 2 rows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_cost_minus_their_logarithm_and_at_most_100()
    {
        var sum = SoftmaxCrossEntropy.SumOfProbabilities([0.25f, 0.75f, 0f, 1f, 0f, 0f], 3, [1, 1]);

        Assert.Equal(100 - Math.Log(0.75), sum, 10);
    }

    private static double Mean(double[] logits, int[] classes, int count) =>
        logits.Chunk(count).Zip(classes, (row, right) => Math.Log(row.Sum(Math.Exp)) - row[right]).Average();

    private static double[] Moved(double[] values, int index, double step)
    {
        double[] moved = [.. values];
        moved[index] += step;
        return moved;
    }
}
