namespace NetGen.RandomNetworks;

/// <summary>Five optimizer steps of both networks, each on a batch of its own, with scratch poisoned before each.</summary>
internal static class FiveSteps
{
    private const int Count = 5;
    public const int LargestBatch = 70;

    /// <summary>Of the largest change of a tensor.</summary>
    private const double Tolerance = 1e-4;

    /// <summary>Of the largest value of a tensor: half a unit in the last place for every step.</summary>
    private const double Rounding = Count * 6e-8;

    /// <summary>Throws where the parameters differ; returns false where a kink left them uncompared.</summary>
    public static bool Compare<TNetwork, TOptimizer>(
        TNetwork network, NaiveNetwork naive, Draws draws, Func<int> rows, TOptimizer optimizer, INaiveOptimizer naiveOptimizer)
        where TNetwork : class, INetwork<TNetwork> where TOptimizer : struct, IOptimizer<TOptimizer>
    {
        var before = naive.Layers.Select(layer => (Weight: Flat(layer.Weight), Bias: layer.Bias.ToArray())).ToArray();
        var trainer = network.CreateTrainer(optimizer, LargestBatch);
        for (var step = 1; step <= Count; step++)
        {
            var batch = draws.BatchAwayFromKinks(naive, rows());
            naive.Backward(batch);
            foreach (var (values, gradient) in naive.Parameters)
            {
                naiveOptimizer.Update(values, gradient, step);
            }

            Poison.Scratch<TOptimizer>(trainer, Poison.Bytes[step % Poison.Bytes.Length]);
            batch.Step(trainer, TNetwork.Info.Loss);
            Poison.RequireNothingBehind<TOptimizer>(trainer);
        }

        if (draws.GaveUp)
        {
            return false;
        }

        foreach (var layer in network.Parameters.Layers)
        {
            var (expected, start) = (naive.Layers[layer.Index], before[layer.Index]);
            var (weight, bias) = (new float[start.Weight.Length], new float[start.Bias.Length]);
            layer.CopyWeightTo(weight);
            layer.CopyBiasTo(bias);
            Require($"weights of layer {layer.Index} after five steps", start.Weight, Flat(expected.Weight), weight);
            Require($"bias of layer {layer.Index} after five steps", start.Bias, expected.Bias, bias);
        }

        return true;
    }

    private static void Require(string what, double[] before, double[] expected, float[] actual)
    {
        var change = expected.Zip(before, (after, start) => after - start).ToArray();
        var actualChange = actual.Zip(before, (after, start) => (float)(after - start)).ToArray();
        Closeness.Require(what, change, actualChange, Tolerance, Rounding * Closeness.Largest(expected));
    }

    private static double[] Flat(double[][] rows) => [.. rows.SelectMany(row => row)];
}
