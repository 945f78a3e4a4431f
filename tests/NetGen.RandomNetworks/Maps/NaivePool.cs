namespace NetGen.RandomNetworks;

/// <summary>A pool over an image whose channels lie side by side.</summary>
/// <param name="layer">The declared layer.</param>
internal sealed class NaivePool(LayerInfo layer) : NaiveMap([], [])
{
    /// <summary>Two values this near may be rounded to the other order; equal ones are equal in both networks.</summary>
    private const double TieDistance = 3e-6;

    private readonly NaiveWindow _window = new(layer);

    private bool IsMean => layer.Kind.Contains("Average", StringComparison.Ordinal);

    public override double[] Forward(double[] input)
    {
        var outputs = new double[_window.Windows * _window.Channels];
        for (var i = 0; i < outputs.Length; i++)
        {
            var places = Places(i).ToArray();
            outputs[i] = IsMean ? places.Sum(place => input[place]) / Count(i, places.Length) : places.Max(place => input[place]);
        }

        return outputs;
    }

    public override double[] Backward(double[] input, double[] delta)
    {
        var gradient = new double[input.Length];
        for (var i = 0; i < delta.Length; i++)
        {
            var places = Places(i).ToArray();
            if (IsMean)
            {
                Array.ForEach(places, place => gradient[place] += delta[i] / Count(i, places.Length));
            }
            else
            {
                // The first of equal ones.
                gradient[places.MaxBy(place => input[place])] += delta[i];
            }
        }

        return gradient;
    }

    public override bool IsNearKink(double[] input) => !IsMean && Enumerable.Range(0, _window.Windows * _window.Channels).Any(output =>
    {
        var largest = Places(output).Max(place => input[place]);
        return Places(output).Any(place => input[place] < largest && largest - input[place] < TieDistance);
    });

    private IEnumerable<int> Places(int output)
    {
        var (window, channel) = Math.DivRem(output, _window.Channels);
        return _window.Under(window).Select(under => under.Pixel * _window.Channels + channel);
    }

    private int Count(int output, int inside) => layer.Window!.CountsPadding ? _window.PaddedPixels(output / _window.Channels) : inside;
}
