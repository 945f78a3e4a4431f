namespace NetGen.RandomNetworks;

/// <summary>The same values in another order.</summary>
/// <param name="order">Where each output lies in what is read.</param>
internal sealed class NaiveReordering(int[] order) : NaiveMap([], [])
{
    public override double[] Forward(double[] input) => Array.ConvertAll(order, place => input[place]);

    public override double[] Backward(double[] input, double[] delta)
    {
        var gradient = new double[delta.Length];
        for (var i = 0; i < delta.Length; i++)
        {
            gradient[order[i]] += delta[i];
        }

        return gradient;
    }

    /// <summary>For each value of a row that has an image channel by channel, its place where channels lie side by side.</summary>
    public static int[] ChannelsFirst(IReadOnlyList<int> shape)
    {
        var (pixels, channels) = (shape[0] * shape[1], shape[2]);
        return [.. Enumerable.Range(0, pixels * channels).Select(value => value % pixels * channels + value / pixels)];
    }
}
