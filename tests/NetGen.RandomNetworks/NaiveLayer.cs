namespace NetGen.RandomNetworks;

/// <summary>A layer in plain loops: fully connected, or without weights one that hands on what it is given, several inputs added.</summary>
/// <param name="activation">The activation after it.</param>
/// <param name="weight">[outputs][inputs]; empty without weights.</param>
/// <param name="bias">[outputs]; empty without bias.</param>
internal sealed class NaiveLayer(Act activation, double[][] weight, double[] bias)
{
    private double[][] _inputs = [];
    private double[][] _outputs = [];

    public Act Activation => activation;

    public double[][] Weight => weight;

    public double[] Bias => bias;

    public double[][] WeightGradient { get; } = [.. weight.Select(row => new double[row.Length])];

    public double[] BiasGradient { get; } = new double[bias.Length];

    /// <summary>The largest gradients of the rows' pre-activations, summed: how large the parameters' gradients were if no rows cancelled.</summary>
    public double SummedShares { get; private set; }

    /// <summary>Pre-activations of the last forward pass.</summary>
    public double[][] Sums { get; private set; } = [];

    /// <summary>Whether some pre-activation lies within <paramref name="distance"/> of a jump of the derivative.</summary>
    public bool IsNearKink(double distance) =>
        NaiveActivation.Kinks(activation).Any(kink => Sums.Any(row => row.Any(z => Math.Abs(z - kink) < distance)));

    public double[][] Forward(double[][] inputs)
    {
        _inputs = inputs;
        Sums = Array.ConvertAll(inputs, Multiply);
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
        return [.. deltas.Select((row, index) => BackwardRow(_inputs[index], row))];
    }

    private double[] Multiply(double[] input)
    {
        if (weight.Length == 0)
        {
            return [.. input];
        }

        var sums = new double[weight.Length];
        for (var output = 0; output < sums.Length; output++)
        {
            sums[output] = bias.Length > 0 ? bias[output] : 0;
            for (var i = 0; i < input.Length; i++)
            {
                sums[output] += weight[output][i] * input[i];
            }
        }

        return sums;
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

    private double[] BackwardRow(double[] input, double[] delta)
    {
        if (weight.Length == 0)
        {
            return [.. delta];
        }

        var inputGradient = new double[input.Length];
        for (var output = 0; output < delta.Length; output++)
        {
            for (var i = 0; i < input.Length; i++)
            {
                WeightGradient[output][i] += delta[output] * input[i];
                inputGradient[i] += delta[output] * weight[output][i];
            }

            if (bias.Length > 0)
            {
                BiasGradient[output] += delta[output];
            }
        }

        return inputGradient;
    }
}
