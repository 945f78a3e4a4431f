namespace NetGen.RandomNetworks;

/// <summary>The naive network's own gradients against central differences of its loss.</summary>
internal static class FiniteDifferences
{
    private const double H = 1e-6;
    private const double Tolerance = 1e-6;

    /// <summary>Checks the first, a middle and the last weight of every layer; leaves the gradients as they were.</summary>
    public static void Check(NaiveNetwork network, double[][] inputs, int[] classes, float[] targets)
    {
        network.Backward(inputs, classes, targets);
        var places = network.Layers
            .SelectMany(layer => new[] { 0, layer.Weight.Length / 2, layer.Weight.Length - 1 }
                .Select(index => (layer.Weight, Index: index, Analytic: layer.WeightGradient[index])))
            .ToArray();
        foreach (var (weight, index, analytic) in places)
        {
            var value = weight[index];
            weight[index] = value + H;
            var above = network.Backward(inputs, classes, targets).Loss;
            weight[index] = value - H;
            var below = network.Backward(inputs, classes, targets).Loss;
            weight[index] = value;
            var numeric = (above - below) / (2 * H);
            if (!(Math.Abs(numeric - analytic) <= Tolerance * Math.Max(1, Math.Abs(analytic))))
            {
                throw new InvalidOperationException($"The naive gradient {analytic:R} differs from the finite difference {numeric:R}.");
            }
        }

        network.Backward(inputs, classes, targets);
    }
}
