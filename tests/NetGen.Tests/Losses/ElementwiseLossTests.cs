using System.Runtime.Intrinsics;
using NetGen.Losses;
using NetGen.Simd;
using NetGen.Tests.Simd;

namespace NetGen.Tests.Losses;

public class ElementwiseLossTests
{
    private const int Rows = 5;
    private const double Step = 1e-5;

    public static IEnumerable<object[]> Cases =>
        from loss in ElementwiseLossCase.All
        from count in (int[])[1, 2, 10, 15, 16, 17, 33]
        from width in Widths.All
        select new object[] { loss.Name, count, width };

    public static IEnumerable<object[]> LossesAndWidths => Widths.Times(ElementwiseLossCase.All.Select(loss => loss.Name));

    public static TheoryData<int> AllWidths => [.. Widths.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_mean_is_that_of_the_textbook_formula(string name, int count, int width)
    {
        var loss = ElementwiseLossCase.Named(name);
        var outputs = TestNumbers.Uniform(1, Rows * count, -3, 3);
        var targets = TestNumbers.Uniform(2, Rows * count, 0, 1);

        var actual = loss.Run(width, outputs, targets, count).Mean;

        var expected = outputs.Zip(targets, (y, t) => loss.Formula(y, t)).Average();
        Assert.Equal(1, actual / expected, 6);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_is_that_of_finite_differences(string name, int count, int width)
    {
        var loss = ElementwiseLossCase.Named(name);
        var outputs = TestNumbers.Uniform(3, Rows * count, -3, 3);
        var targets = TestNumbers.Uniform(4, Rows * count, 0, 1);

        var actual = loss.Run(width, outputs, targets, count).Gradient;

        for (var i = 0; i < outputs.Length; i++)
        {
            var difference = loss.Formula(outputs[i] + Step, targets[i]) - loss.Formula(outputs[i] - Step, targets[i]);
            var expected = difference / (2 * Step) / outputs.Length;
            Assert.InRange(actual[i] - expected, -1e-6 / outputs.Length, 1e-6 / outputs.Length);
        }
    }

    [Theory]
    [MemberData(nameof(LossesAndWidths))]
    public void Outputs_of_ten_thousand_are_finite(string name, int width)
    {
        var (mean, gradient) = ElementwiseLossCase.Named(name).Run(width, [1e4f, -1e4f, 1e4f, -1e4f], [0f, 0f, 1f, 1f], 2);

        Assert.True(float.IsFinite(mean));
        Assert.All(gradient, slope => Assert.True(float.IsFinite(slope)));
    }

    [Theory]
    [MemberData(nameof(LossesAndWidths))]
    public void A_NaN_output_gives_a_NaN_loss_and_spoils_no_other_gradient(string name, int width)
    {
        var (mean, gradient) = ElementwiseLossCase.Named(name).Run(width, [0.5f, float.NaN, 0.25f], [1f, 1f, 1f], 1);

        Assert.True(float.IsNaN(mean));
        Assert.Equal([false, true, false], gradient.Select(float.IsNaN));
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Certain_and_right_logits_cost_nothing_and_wrong_ones_their_size(int width)
    {
        var right = ElementwiseLossRun<BinaryCrossEntropy>.At(width, [1e4f, -1e4f, 20f], [1f, 0f, 1f], 3);
        var wrong = ElementwiseLossRun<BinaryCrossEntropy>.At(width, [-1e4f, 1e4f], [1f, 0f], 2);

        Assert.Equal(1, right.Mean * 3 / Math.Exp(-20), 5);
        Assert.Equal(1e4f, wrong.Mean);
        Assert.Equal([-0.5f, 0.5f], wrong.Gradient);
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void The_absolute_error_has_no_slope_at_its_minimum(int width) =>
        Assert.Equal([0f, 0.5f], ElementwiseLossRun<MeanAbsoluteError>.At(width, [2f, 3f], [2f, 2f], 2).Gradient);

    [Fact]
    public void Probabilities_cost_minus_their_logarithm_and_at_most_100()
    {
        var sum = BinaryCrossEntropy.SumOfProbabilities([0.25f, 1f, 1f], [0.5f, 1f, 0f]);

        Assert.Equal(100 - 0.5 * Math.Log(0.25) - 0.5 * Math.Log(0.75), sum, 10);
        Assert.True(double.IsNaN(BinaryCrossEntropy.SumOfProbabilities([float.NaN], [1f])));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinaryCrossEntropy.SumOfProbabilities([0.5f, 0.5f], [1f, 9f]));
    }

    [Fact]
    public void Parts_of_a_batch_add_up_to_the_whole()
    {
        var whole = new PaddedRows([1f, 2f, 3f, 4f], 2);
        var part = new PaddedRows([3f, 4f], 2);
        var ofWhole = ElementwiseLoss.Gradient<Vector128<float>, Simd128, MeanSquaredError>(ref whole.Start, 2, 2, 16, [0f, 0f, 0f, 1f], ref whole.Start);
        var ofPart = MeanSquaredError.Sum<Vector128<float>, Simd128>(ref part.Start, 1, 2, 16, [0f, 1f], ref part.Start, 0.25f);

        Assert.Equal((1 + 4 + 9 + 9) / 4f, ofWhole);
        Assert.Equal(9 + 9, ofPart);
        Assert.Equal(whole.Values[2..], part.Values);
    }

    [Fact]
    public void Targets_of_another_length_are_refused_with_both_numbers()
    {
        var error = Assert.Throws<ArgumentException>(() => ElementwiseLossRun<Huber>.At(128, new float[6], new float[5], 3));

        Assert.Contains("5 targets", error.Message, StringComparison.Ordinal);
        Assert.Contains("need 6", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_vector_is_loaded_past_the_end_of_the_targets()
    {
        foreach (var lanes in new[] { 4, 8, 16 })
        {
            for (var count = 1; count < 40; count++)
            {
                for (var rows = 0; rows < 40; rows++)
                {
                    var safe = ElementwiseLoss.RowsBeforeEnd(rows, count, lanes);

                    Assert.Equal(Enumerable.Range(0, rows).Count(row => row * count + count / lanes * lanes + lanes <= rows * count), safe);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Many_losses_add_up_to_what_they_are(int width)
    {
        foreach (var (rows, count) in new[] { (5_000, 3), (16, 784), (16, 4_096) })
        {
            var outputs = TestNumbers.Uniform(5, rows * count, 0.65f, 0.75f);

            var mean = ElementwiseLossCase.Named(nameof(MeanSquaredError)).Run(width, outputs, new float[rows * count], count).Mean;

            Assert.Equal(outputs.Average(output => (double)output * output), mean, 5e-8);
        }
    }
}
