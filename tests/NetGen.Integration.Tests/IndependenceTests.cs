namespace NetGen.Integration.Tests;

/// <summary>Rows and threads have nothing to do with each other, on the stack and in memory kept per thread.</summary>
public class IndependenceTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e30f)]
    public void A_rows_bits_do_not_depend_on_what_its_neighbours_hold(float value)
    {
        AssertIndependent(new Classifier(1), value);
        AssertIndependent(new Mixture(1), value);
        AssertIndependent(new OwnConstructor(), value);
        AssertIndependent(new Binary(1), value);
    }

    [Fact]
    public void Eight_threads_with_scratch_too_large_for_the_stack_get_the_bits_of_one()
    {
        var network = new Wide(1);
        var inputs = RandomData.Values(7 * 3);
        var (row, batch) = (Forward(network, inputs.AsSpan(0, 3)), Forward(network, inputs));
        var wrong = 0;

        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 10; i++)
            {
                if (!Forward(network, inputs.AsSpan(0, 3)).SequenceEqual(row) || !Forward(network, inputs).SequenceEqual(batch))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(0, wrong);
    }

    private static void AssertIndependent<TNetwork>(INetwork<TNetwork> network, float value) where TNetwork : class, INetwork<TNetwork>
    {
        var (inputSize, outputSize) = (TNetwork.Info.InputSize, TNetwork.Info.OutputSize);
        foreach (var rows in (int[])[2, 5, 6, 7, 48, 49, 100])
        {
            var inputs = RandomData.Values(rows * inputSize);
            var expected = Forward(network, inputs);
            for (var row = 0; row < rows; row++)
            {
                var disturbed = inputs.ToArray();
                Array.Fill(disturbed, value);
                inputs.AsSpan(row * inputSize, inputSize).CopyTo(disturbed.AsSpan(row * inputSize));

                var span = new Range(row * outputSize, (row + 1) * outputSize);
                Assert.Equal(Bits(expected[span]), Bits(Forward(network, disturbed)[span]));
            }
        }
    }

    private static float[] Forward<TNetwork>(INetwork<TNetwork> network, ReadOnlySpan<float> inputs) where TNetwork : class, INetwork<TNetwork>
    {
        var outputs = new float[inputs.Length / TNetwork.Info.InputSize * TNetwork.Info.OutputSize];
        network.Forward(inputs, outputs);
        return outputs;
    }

    private static int[] Bits(float[] values) => Array.ConvertAll(values, BitConverter.SingleToInt32Bits);
}
