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

    [Fact]
    public void One_output_is_returned()
    {
        var (curve, judge, binary) = (new Curve(3), new Judge(4), new Binary(5));
        var (input, output) = (RandomData.Values(7), new float[1]);
        foreach (var x in input)
        {
            curve.Forward([x], output);
            Assert.Equal(output[0], curve.Forward(x));
            Assert.Equal(output[0], curve.Forward([x]));
        }

        judge.Forward(input, output);
        Assert.Equal(output[0], judge.Forward(input));
        binary.Forward(input.AsSpan(..5), output);
        Assert.Equal(output[0], binary.Forward(input.AsSpan(..5)));
        Assert.InRange(judge.Forward(input), 0.001f, 0.999f);
    }

    [Fact]
    public void One_output_takes_one_row()
    {
        Assert.Contains("One row has 7 values, but the input's length is 14",
            Assert.Throws<ArgumentException>(() => new Judge().Forward(new float[14])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Judge().Forward(ReadOnlySpan<float>.Empty));
    }

    [Fact]
    public void A_row_of_half_vectors_agrees_with_the_batch()
    {
        AssertRowsAgree(new Curve(1));
        AssertRowsAgree(new HalfVectors(2));
        AssertRowsAgree(new HalfVectorsOfManyInputs(3));
        AssertRowsAgree(new Judge(4));
    }

    [Fact]
    public void Batches_of_narrow_layers_have_the_same_bits_wherever_they_begin_and_whoever_computes_them()
    {
        AssertBitsAgree(new Curve(1));
        AssertBitsAgree(new HalfVectors(2));
        AssertBitsAgree(new Binary(3));
    }

    private static void AssertBitsAgree<TNetwork>(TNetwork network) where TNetwork : class, INetwork<TNetwork>
    {
        const int Rows = 30_000;
        var (inputs, outputs) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
        var (input, whole, onThreads) = (RandomData.Values(Rows * inputs), new float[Rows * outputs], new float[Rows * outputs]);
        network.Forward(input, whole);
        network.Forward(input, onThreads, threads: 3);
        Assert.Equal(whole, onThreads);

        for (var first = 0; first < 20; first++)
        {
            for (var rows = 2; rows < 40; rows++)
            {
                var part = new float[rows * outputs];
                network.Forward(input.AsSpan(first * inputs, rows * inputs), part);
                Assert.Equal(whole.AsSpan(first * outputs, part.Length).ToArray(), part);
            }
        }
    }

    private static void AssertRowsAgree<TNetwork>(TNetwork network) where TNetwork : class, INetwork<TNetwork>
    {
        const int Rows = 20;
        var (inputs, outputs) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
        var (input, whole, row) = (RandomData.Values(Rows * inputs), new float[Rows * outputs], new float[outputs]);
        network.Forward(input, whole);
        for (var i = 0; i < Rows; i++)
        {
            network.Forward(input.AsSpan(i * inputs, inputs), row);
            for (var output = 0; output < outputs; output++)
            {
                Assert.Equal(whole[i * outputs + output], row[output], 2e-6f);
            }
        }
    }

    private float[] Forward(int first, int rows)
    {
        var output = new float[rows * Mixture.OutputSize];
        _network.Forward(_inputs.AsSpan(first * Mixture.InputSize, rows * Mixture.InputSize), output);
        return output;
    }
}
