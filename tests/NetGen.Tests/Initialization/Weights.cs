namespace NetGen.Tests;

/// <summary>Draws weights as a network does.</summary>
internal static class Weights
{
    /// <summary>The weights [outputs, inputs] of one layer.</summary>
    public static float[] Draw(WeightInitializer initializer, int inputs, int outputs, ulong seed = 42, int layer = 0)
    {
        // Whatever was there must be overwritten.
        var weight = new float[inputs * outputs];
        weight.AsSpan().Fill(float.NaN);
        initializer.Fill(weight, inputs, outputs, RandomSource.ForTensor(seed, layer, TensorKind.Weight));
        return weight;
    }
}
