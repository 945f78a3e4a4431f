namespace NetGen.RandomNetworks;

/// <summary>A convolution over an image whose channels lie side by side.</summary>
/// <param name="layer">The declared layer.</param>
/// <param name="weight">[maps][channels of a group · kernel].</param>
/// <param name="bias">[maps]; empty without bias.</param>
internal sealed class NaiveConvolution(LayerInfo layer, double[][] weight, double[] bias) : NaiveMap(weight, bias)
{
    private readonly NaiveWindow _window = new(layer);
    private readonly int _taps = layer.Window!.Height * layer.Window.Width;
    private readonly (int Pixel, int Tap)[][] _under = Array.ConvertAll(Enumerable.Range(0, new NaiveWindow(layer).Windows).ToArray(), window => new NaiveWindow(layer).Under(window).ToArray());

    private int Maps => Weight.Length;

    private int ChannelsOfGroup => _window.Channels / layer.Groups;

    public override double[] Forward(double[] input)
    {
        var sums = new double[_under.Length * Maps];
        for (var i = 0; i < sums.Length; i++)
        {
            var kernel = Weight[i % Maps];
            var sum = Bias.Length > 0 ? Bias[i % Maps] : 0;
            foreach (var (pixel, tap) in _under[i / Maps])
            {
                var place = Place(pixel, i % Maps);
                for (var channel = 0; channel < ChannelsOfGroup; channel++)
                {
                    sum += kernel[channel * _taps + tap] * input[place + channel];
                }
            }

            sums[i] = sum;
        }

        return sums;
    }

    public override double[] Backward(double[] input, double[] delta)
    {
        var inputGradient = new double[input.Length];
        for (var i = 0; i < delta.Length; i++)
        {
            var (kernel, kernelGradient) = (Weight[i % Maps], WeightGradient[i % Maps]);
            foreach (var (pixel, tap) in _under[i / Maps])
            {
                var place = Place(pixel, i % Maps);
                for (var channel = 0; channel < ChannelsOfGroup; channel++)
                {
                    kernelGradient[channel * _taps + tap] += delta[i] * input[place + channel];
                    inputGradient[place + channel] += delta[i] * kernel[channel * _taps + tap];
                }
            }

            if (Bias.Length > 0)
            {
                BiasGradient[i % Maps] += delta[i];
            }
        }

        return inputGradient;
    }

    /// <summary>The first channel of a pixel that a map sees.</summary>
    private int Place(int pixel, int map) => pixel * _window.Channels + map / (Maps / layer.Groups) * ChannelsOfGroup;
}
