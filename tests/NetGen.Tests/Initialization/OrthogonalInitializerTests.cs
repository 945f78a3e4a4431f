namespace NetGen.Tests;

public class OrthogonalInitializerTests
{
    public static TheoryData<int, int> Shapes => new() { { 48, 16 }, { 16, 48 }, { 32, 32 }, { 1, 1 }, { 1, 9 }, { 9, 1 }, { 17, 13 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void All_singular_values_are_the_gain(int inputs, int outputs)
    {
        var values = SingularValues.Of(Weights.Draw(WeightInitializer.Orthogonal(1.5), inputs, outputs), inputs);

        Assert.Equal(Math.Min(inputs, outputs), values.Length);
        Assert.All(values, value => Assert.Equal(1.5, value, 1e-6));
    }

    [Theory]
    [InlineData(784, 128, .035714286)]
    [InlineData(128, 784, .035714286)]
    [InlineData(128, 64, .088388348)]
    [InlineData(256, 256, .0625)]
    public void The_smaller_side_is_orthonormal_and_the_entries_have_the_reference_std(int inputs, int outputs, double std)
    {
        var weight = Weights.Draw(WeightInitializer.Orthogonal(), inputs, outputs);

        Assert.InRange(DistanceFromOrthonormal(weight, inputs, outputs), 0, 1e-6);
        Assert.Equal(std, Math.Sqrt(weight.Sum(w => (double)w * w) / weight.Length), 1e-8);
    }

    [Theory]
    [InlineData(200, 50)]
    [InlineData(96, 96)]
    public void In_double_the_columns_are_orthonormal_to_1e_12(int rows, int columns)
    {
        var random = new RandomSource(3);
        var matrix = new double[rows * columns];
        foreach (ref var entry in matrix.AsSpan())
        {
            entry = random.NextNormal();
        }

        HouseholderQr.Orthonormalize(matrix, rows, columns);

        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var dot = Enumerable.Range(0, rows).Sum(row => matrix[row * columns + i] * matrix[row * columns + j]);
                Assert.Equal(i == j ? 1 : 0, dot, 1e-12);
            }
        }
    }

    [Fact]
    public void A_positive_diagonal_of_R_leaves_an_upper_triangle_of_it_as_the_identity()
    {
        double[] matrix = [2, 5, -1, 0, 3, 4, 0, 0, 7];

        HouseholderQr.Orthonormalize(matrix, 3, 3);

        double[] identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];
        Assert.All(identity.Zip(matrix), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void A_column_without_length_still_gives_finite_orthonormal_columns()
    {
        double[] matrix = [0, 1, 0, 2];

        HouseholderQr.Orthonormalize(matrix, 2, 2);

        double[] identity = [1, 0, 0, 1];
        Assert.All(identity.Zip(matrix), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    [Fact]
    public void Square_matrices_are_Haar_distributed_by_their_trace()
    {
        // Without the signs of R the mean of the trace is −1.58 and its variance 0.51.
        const int Draws = 4_000;
        var traces = new float[Draws];
        for (var i = 0; i < Draws; i++)
        {
            var weight = Weights.Draw(WeightInitializer.Orthogonal(), 8, 8, seed: (ulong)i);
            traces[i] = Enumerable.Range(0, 8).Sum(k => weight[k * 9]);
        }

        Assert.Equal(0, Statistics.Mean(traces), Statistics.Z / Math.Sqrt(Draws));
        Assert.Equal(1, Statistics.Variance(traces), Statistics.Z * Math.Sqrt(2.0 / Draws));
    }

    [Fact]
    public void A_single_weight_is_plus_or_minus_the_gain()
    {
        var weights = Enumerable.Range(0, 50).Select(layer => Weights.Draw(WeightInitializer.Orthogonal(2), 1, 1, layer: layer)[0]);

        Assert.Equal([-2f, 2f], weights.Distinct().Order());
    }

    /// <summary>The largest entry of |WᵀW − I| or |WWᵀ − I|, whichever is smaller.</summary>
    private static double DistanceFromOrthonormal(float[] weight, int inputs, int outputs)
    {
        var (count, length, vectorStep, step) = outputs <= inputs ? (outputs, inputs, inputs, 1) : (inputs, outputs, 1, inputs);
        var largest = 0.0;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var dot = 0.0;
                for (var k = 0; k < length; k++)
                {
                    dot += (double)weight[i * vectorStep + k * step] * weight[j * vectorStep + k * step];
                }

                largest = Math.Max(largest, Math.Abs(dot - (i == j ? 1 : 0)));
            }
        }

        return largest;
    }
}
