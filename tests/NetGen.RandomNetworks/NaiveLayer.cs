namespace NetGen.RandomNetworks;

/// <summary>A layer in plain loops: a map, and the activation after it.</summary>
/// <param name="activation">The activation.</param>
/// <param name="map">What it computes before.</param>
internal sealed class NaiveLayer(Act activation, NaiveMap map)
{
    private double[][] _inputs = [];
    private double[][] _outputs = [];

    public Act Activation => activation;

    public double[][] Weight => map.Weight;

    public double[] Bias => map.Bias;

    public double[][] WeightGradient => map.WeightGradient;

    public double[] BiasGradient => map.BiasGradient;

    /// <summary>The largest gradients of the rows' pre-activations, summed: how large the parameters' gradients were if no rows cancelled.</summary>
    public double SummedShares { get; private set; }

    /// <summary>Pre-activations of the last forward pass.</summary>
    public double[][] Sums { get; private set; } = [];

    /// <summary>
    /// Whether some pre-activation lies within <paramref name="distance"/> of a jump of the derivative. One that is exactly there, as zeros of a rectifier are, is so in
    /// both networks.
    /// </summary>
    public bool IsNearKink(double distance) =>
        NaiveActivation.Kinks(activation).Any(kink => Sums.Any(row => row.Any(z => z != kink && Math.Abs(z - kink) < distance))) || _inputs.Any(map.IsNearKink);

    public double[][] Forward(double[][] inputs)
    {
        _inputs = inputs;
        Sums = Array.ConvertAll(inputs, map.Forward);
        _outputs = Array.ConvertAll(Sums, row => activation == Act.Softmax
            ? NaiveActivation.Softmax(row)
            : Array.ConvertAll(row, z => NaiveActivation.Apply(activation, z)));
        return _outputs;
    }

    /// <summary>From the gradient of the outputs, or of the sums, to that of the inputs; adds up the parameters' gradients.</summary>
    public double[][] Backward(double[][] gradient, bool isOfSums)
    {
        Array.ForEach(WeightGradient, Array.Clear);
        Array.Clear(BiasGradient);
        var deltas = isOfSums ? gradient : [.. gradient.Select((row, index) => ThroughActivation(index, row))];
        SummedShares = deltas.Sum(Closeness.Largest);
        return [.. deltas.Select((row, index) => map.Backward(_inputs[index], row))];
    }

    private double[] ThroughActivation(int row, double[] gradient)
    {
        if (activation == Act.Softmax)
        {
            var mean = _outputs[row].Zip(gradient, (y, slope) => y * slope).Sum();
            return [.. _outputs[row].Zip(gradient, (y, slope) => y * (slope - mean))];
        }

        return [.. Sums[row].Zip(gradient, (z, slope) => slope * NaiveActivation.Derivative(activation, z))];
    }
}
