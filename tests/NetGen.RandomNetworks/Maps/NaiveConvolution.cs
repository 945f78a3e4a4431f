namespace NetGen.RandomNetworks;

/// <summary>A convolution over an image whose channels lie side by side.</summary>
/// <param name="layer">The declared layer.</param>
/// <param name="weight">[maps][channels of a group · kernel].</param>
/// <param name="bias">[maps]; empty without bias.</param>
internal sealed class NaiveConvolution(LayerInfo layer, double[][] weight, double[] bias) : NaiveMap(weight, bias)
{
    private readonly NaiveWindow _window = new(layer);
    private readonly int _taps = layer.Window!.Height * layer.Window.Width;

    private int Maps => Weight.Length;

    private int ChannelsOfGroup => _window.Channels / layer.Groups;

    public override double[] Forward(double[] input)
    {
        var sums = new double[_window.Windows * Maps];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Bias.Length > 0 ? Bias[i % Maps] : 0;
        }

        ForEachProduct((sum, place, map, value) => sums[sum] += Weight[map][value] * input[place]);
        return sums;
    }

    public override double[] Backward(double[] input, double[] delta)
    {
        var inputGradient = new double[input.Length];
        ForEachProduct((sum, place, map, value) =>
        {
            WeightGradient[map][value] += delta[sum] * input[place];
            inputGradient[place] += delta[sum] * Weight[map][value];
        });
        for (var i = 0; i < delta.Length && Bias.Length > 0; i++)
        {
            BiasGradient[i % Maps] += delta[i];
        }

        return inputGradient;
    }

    /// <summary>Every product: its sum, its input, its map and its weight in that map's kernel.</summary>
    private void ForEachProduct(Action<int, int, int, int> product)
    {
        for (var window = 0; window < _window.Windows; window++)
        {
            foreach (var (pixel, tap) in _window.Under(window))
            {
                for (var map = 0; map < Maps; map++)
                {
                    var group = map / (Maps / layer.Groups);
                    for (var channel = 0; channel < ChannelsOfGroup; channel++)
                    {
                        product(window * Maps + map, pixel * _window.Channels + group * ChannelsOfGroup + channel, map, channel * _taps + tap);
                    }
                }
            }
        }
    }
}
