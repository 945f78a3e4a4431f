namespace NetGen.RandomNetworks;

/// <summary>The naive network's own gradients against central differences of its loss.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-5;
    private const double Tolerance = 1e-8;
    private const int Rows = 4;

    /// <summary>Every activation, hidden and as head, under every loss; throws where a gradient differs.</summary>
    /// <returns>How many networks were checked.</returns>
    public static int Run()
    {
        var count = 0;
        foreach (var loss in Enum.GetValues<Loss>().Where(loss => loss != Loss.Auto))
        {
            foreach (var activation in Enum.GetValues<Act>())
            {
                var draws = new Draws((ulong)count++);
                // A chain with a shortcut: the second layer, an activation alone and their sum.
                var network = new NaiveNetwork(
                    loss,
                    [draws.Layer(activation, 3, 4, true), draws.Layer(activation, 4, 4, false), new(activation, new NaiveIdentity()), new(activation, new NaiveIdentity()), draws.Layer(activation, 4, 3, true)],
                    [[-1], [0], [0], [1, 2], [3]],
                    (3, 3));
                var batch = draws.BatchAwayFromKinks(network, Rows);
                Check($"{activation} under {loss}", network, batch);
            }
        }

        foreach (var network in ImageNetworks.All(new Draws((ulong)count)))
        {
            Check($"image network {count}", network, new Draws((ulong)count++).BatchAwayFromKinks(network, Rows));
        }

        return count;
    }

    private static void Check(string what, NaiveNetwork network, Batch batch)
    {
        var inputGradient = network.Backward(batch).InputGradient;
        foreach (var (values, gradient) in network.Parameters.Concat(batch.Inputs.Zip(inputGradient)))
        {
            for (var i = 0; i < values.Length; i++)
            {
                var numeric = Slope(network, batch, ref values[i]);
                if (!(Math.Abs(numeric - gradient[i]) <= Tolerance))
                {
                    throw new InvalidOperationException($"{what}: the naive gradient {gradient[i]:R} differs from the finite difference {numeric:R}.");
                }
            }
        }
    }

    private static double Slope(NaiveNetwork network, Batch batch, ref double place)
    {
        var value = place;
        place = value + Step;
        var above = network.LossOf(batch);
        place = value - Step;
        var below = network.LossOf(batch);
        place = value;
        return (above - below) / (2 * Step);
    }
}
