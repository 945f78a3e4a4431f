namespace NetGen.RandomNetworks;

/// <summary>A layer with weights of 8 bits and inputs of 7, number by number, from the formulas alone.</summary>
internal static class Int8Reference
{
    /// <summary>W x + b of one row, with the bits that every width of vectors must give.</summary>
    public static float[] Row(float[] inputs, double[][] weight, double[] bias)
    {
        var smallest = inputs.Min();
        var spread = inputs.Max() - smallest;
        var steps = Array.ConvertAll(inputs, input => spread < 1e-36f ? 0 : (int)((input - smallest) * (127 / spread) + 0.5f));
        return [.. weight.Select((row, output) => Output(row, bias.Length > 0 ? (float)bias[output] : 0, steps, smallest, spread / 127))];
    }

    private static float Output(double[] row, float bias, int[] steps, float smallest, float step)
    {
        var scale = (float)row.Max(Math.Abs) / 127;
        var values = Array.ConvertAll(row, weight => scale == 0 ? 0 : (int)Math.Round(weight / scale));
        var products = values.Zip(steps, (value, count) => value * count).Sum();
        var sum = (float)((double)scale * values.Sum());
        float product = products * (step * scale), offset = smallest * sum;
        return product + offset + bias;
    }
}
