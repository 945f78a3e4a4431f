namespace NetGen.RandomNetworks;

/// <summary>A fully connected layer in plain loops.</summary>
internal sealed class NaiveLayer
{
    private const double KinkDistance = 1e-5;

    private readonly LayerInfo _info;
    private double[][] _inputs = [];
    private double[][] _sums = [];
    private double[][] _outputs = [];

    public NaiveLayer(LayerInfo info, float[] weight, float[] bias)
    {
        _info = info;
        Weight = Array.ConvertAll(weight, value => (double)value);
        Bias = Array.ConvertAll(bias, value => (double)value);
        WeightGradient = new double[weight.Length];
        BiasGradient = new double[bias.Length];
    }

    public double[] Weight { get; }

    public double[] Bias { get; }

    public double[] WeightGradient { get; }

    public double[] BiasGradient { get; }

    /// <summary>Pre-activations of the last forward pass.</summary>
    public double[][] Sums => _sums;

    /// <summary>Whether some pre-activation lay so near a kink that rounding may have put it on the other side.</summary>
    public bool IsNearKink => NaiveActivation.Kinks(_info.Activation) is { Length: > 0 } kinks
        && _sums.Any(row => row.Any(z => kinks.Any(kink => Math.Abs(z - kink) < KinkDistance)));

    public double[][] Forward(double[][] inputs)
    {
        _inputs = inputs;
        _sums = [.. inputs.Select(row => Enumerable.Range(0, _info.Outputs).Select(output => Sum(row, output)).ToArray())];
        _outputs = [.. _sums.Select(row => _info.Activation == Act.Softmax ? Softmax(row) : [.. row.Select(z => NaiveActivation.Apply(_info.Activation, z))])];
        return _outputs;
    }

    /// <summary>From the gradient of the outputs, or of the sums, to that of the inputs; sums up the parameters' gradients.</summary>
    public double[][] Backward(double[][] gradient, bool isOfSums)
    {
        Array.Clear(WeightGradient);
        Array.Clear(BiasGradient);
        return [.. gradient.Select((row, index) => BackwardRow(index, isOfSums ? row : ThroughActivation(index, row)))];
    }

    public static double[] Softmax(double[] logits)
    {
        var exponentials = Array.ConvertAll(logits, logit => Math.Exp(logit - logits.Max()));
        var sum = exponentials.Sum();
        return Array.ConvertAll(exponentials, value => value / sum);
    }

    private double Sum(double[] row, int output)
    {
        var sum = _info.HasBias ? Bias[output] : 0;
        for (var input = 0; input < _info.Inputs; input++)
        {
            sum += Weight[output * _info.Inputs + input] * row[input];
        }

        return sum;
    }

    private double[] ThroughActivation(int row, double[] gradient)
    {
        if (_info.Activation == Act.Softmax)
        {
            var y = _outputs[row];
            var mean = y.Zip(gradient, (probability, slope) => probability * slope).Sum();
            return [.. y.Zip(gradient, (probability, slope) => probability * (slope - mean))];
        }

        return [.. _sums[row].Zip(gradient, (z, slope) => slope * NaiveActivation.Derivative(_info.Activation, z))];
    }

    private double[] BackwardRow(int row, double[] delta)
    {
        var inputGradient = new double[_info.Inputs];
        for (var output = 0; output < _info.Outputs; output++)
        {
            for (var input = 0; input < _info.Inputs; input++)
            {
                WeightGradient[output * _info.Inputs + input] += delta[output] * _inputs[row][input];
                inputGradient[input] += delta[output] * Weight[output * _info.Inputs + input];
            }

            if (_info.HasBias)
            {
                BiasGradient[output] += delta[output];
            }
        }

        return inputGradient;
    }
}
