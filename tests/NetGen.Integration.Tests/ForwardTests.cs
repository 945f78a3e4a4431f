namespace NetGen.Integration.Tests;

public class ForwardTests
{
    private readonly Mixture _network = new(7);
    private readonly float[] _inputs = RandomData.Values(100 * Mixture.InputSize);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(99)]
    public void A_rows_bits_do_not_depend_on_the_batch(int rows)
    {
        var whole = Forward(0, 100);

        Assert.Equal(whole[..(2 * rows)], Forward(0, rows));
        Assert.Equal(whole[(2 * (100 - rows))..], Forward(100 - rows, rows));
    }

    [Fact]
    public void A_batch_agrees_with_single_rows()
    {
        var whole = Forward(0, 100);
        for (var row = 0; row < 100; row++)
        {
            var single = Forward(row, 1);
            Assert.Equal(whole[2 * row], single[0], 1e-5f);
            Assert.Equal(whole[2 * row + 1], single[1], 1e-5f);
        }
    }

    [Fact]
    public void Eight_threads_get_the_bits_of_one()
    {
        var expected = Forward(0, 100);
        var wrong = 0;

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (var i = 0; i < 50; i++)
            {
                if (!Forward(0, 100).AsSpan().SequenceEqual(expected))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        });

        Assert.Equal(0, wrong);
    }

    [Fact]
    public void Wrong_lengths_are_named_with_both_numbers()
    {
        var ragged = Assert.Throws<ArgumentException>(() => _network.Forward(new float[21], new float[2]));
        var output = Assert.Throws<ArgumentException>(() => _network.Forward(new float[40], new float[3]));

        Assert.Contains("A row has 20 values, but the length 21", ragged.Message, StringComparison.Ordinal);
        Assert.Contains("must hold 4 (2 rows of 2), but its length is 3", output.Message, StringComparison.Ordinal);
        Assert.Contains("64 values, but the input's length is 63",
            Assert.Throws<ArgumentException>(() => new Classifier().Classify(new float[63])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_rows_are_no_work() => _network.Forward([], []);

    [Fact]
    public void Classify_gives_the_largest_output()
    {
        var network = new Classifier();
        var (input, output) = (RandomData.Values(64), new float[10]);
        network.Forward(input, output);

        Assert.Equal(Array.IndexOf(output, output.Max()), network.Classify(input));
        Assert.Equal(1, output.Sum(), 1e-5f);
    }

    private float[] Forward(int first, int rows)
    {
        var output = new float[rows * Mixture.OutputSize];
        _network.Forward(_inputs.AsSpan(first * Mixture.InputSize, rows * Mixture.InputSize), output);
        return output;
    }
}
