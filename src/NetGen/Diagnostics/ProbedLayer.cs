using NetGen.Activations;
using NetGen.Model;
using NetGen.Signal;

namespace NetGen.Diagnostics;

/// <summary>
/// One layer of a measurement: y = φ(W x + b) and its gradients for a block of rows, written plainly in double and rounded to float where the
/// network's own values are. What is seen is added up over the blocks.
/// </summary>
internal sealed class ProbedLayer
{
    private readonly LayerInfo _info;
    private readonly ActivationShape _shape;
    private readonly float[] _weight;
    private readonly float[] _bias;
    private readonly bool[] _everActive;
    private RandomSource _random;
    private RunningMoments _preActivations;
    private RunningMoments _activations;
    private long _saturated;
    private long _inactive;
    private double _squaredGradient;
    private double _squaredWeightGradient;
    private long _rows;
    private double[] _input = [];
    private double[] _slope = [];
    private double[] _mask = [];

    public ProbedLayer(NetworkLayer layer, ulong seed)
    {
        _info = layer.Info;
        _shape = new ActivationModel(_info.Activation, _info.Slope).Shape;
        _weight = new float[_info.Tensors.Count == 0 ? 0 : _info.Inputs * _info.Outputs];
        layer.CopyWeightTo(_weight);
        _bias = new float[_info.HasBias ? _info.Outputs : 0];
        layer.CopyBiasTo(_bias);
        _everActive = new bool[_info.Outputs];
        _random = RandomSource.ForTensor(seed, layer.Index, TensorKind.Dropout);
    }

    /// <summary>z of the present block, [rows, outputs].</summary>
    public double[] PreActivation { get; private set; } = [];

    private bool HasWeights => _weight.Length > 0;

    /// <summary>y of the present block, [rows, outputs], before dropout.</summary>
    public double[] Activation { get; private set; } = [];

    /// <summary>What the layer hands on: y after dropout.</summary>
    /// <param name="input">[rows, inputs].</param>
    public double[] Forward(double[] input)
    {
        _input = input;
        var rows = input.Length / _info.Inputs;
        PreActivation = HasWeights ? new double[rows * _info.Outputs] : Array.ConvertAll(input, value => (double)(float)value);
        for (var row = 0; HasWeights && row < rows; row++)
        {
            Multiply(input.AsSpan(row * _info.Inputs, _info.Inputs), PreActivation.AsSpan(row * _info.Outputs, _info.Outputs));
        }

        Activate(rows);
        Count(rows);
        return Drop();
    }

    /// <summary>From the gradient of what was handed on to that of the pre-activations.</summary>
    /// <param name="gradient">[rows, outputs].</param>
    public double[] ThroughActivation(double[] gradient)
    {
        var masked = Multiply(gradient, _mask);
        return _info.Activation == Act.Softmax ? SoftmaxGradient.Of(Activation, masked, _info.Outputs) : Multiply(masked, _slope);
    }

    /// <summary>From the gradient δ of the pre-activations to that of the inputs.</summary>
    /// <param name="gradient">[rows, outputs].</param>
    public double[] ThroughWeights(double[] gradient)
    {
        if (!HasWeights)
        {
            return [.. gradient];
        }

        var inputGradient = new double[_input.Length];
        for (var row = 0; row < gradient.Length / _info.Outputs; row++)
        {
            var delta = gradient.AsSpan(row * _info.Outputs, _info.Outputs);
            var result = inputGradient.AsSpan(row * _info.Inputs, _info.Inputs);
            for (var output = 0; output < delta.Length; output++)
            {
                var weights = _weight.AsSpan(output * _info.Inputs, _info.Inputs);
                for (var i = 0; i < result.Length; i++)
                {
                    result[i] += delta[output] * weights[i];
                }
            }
        }

        return inputGradient;
    }

    /// <summary>Adds the gradient δ of the pre-activations to what was seen. A row's weight gradient is δ xᵀ.</summary>
    /// <param name="gradient">[rows, outputs].</param>
    public void CountGradient(double[] gradient)
    {
        for (var row = 0; row < gradient.Length / _info.Outputs; row++)
        {
            var squares = SumOfSquares(gradient.AsSpan(row * _info.Outputs, _info.Outputs));
            _squaredGradient += squares;
            _squaredWeightGradient += HasWeights ? squares * SumOfSquares(_input.AsSpan(row * _info.Inputs, _info.Inputs)) : 0;
        }
    }

    public LayerMeasurement Describe()
    {
        var values = (double)_rows * _info.Outputs;
        return new(
            new(
                _info.Name, _preActivations.Mean, _preActivations.Std, _activations.Mean, _activations.Std, _saturated / values, _inactive / values,
                Math.Sqrt(_squaredGradient / values), Math.Sqrt(_squaredWeightGradient / _rows)),
            (double)_everActive.Count(active => !active) / _info.Outputs);
    }

    private void Multiply(ReadOnlySpan<double> input, Span<double> sums)
    {
        for (var output = 0; output < sums.Length; output++)
        {
            var weights = _weight.AsSpan(output * _info.Inputs, _info.Inputs);
            var sum = _bias.Length > 0 ? _bias[output] : 0.0;
            for (var i = 0; i < weights.Length; i++)
            {
                sum += weights[i] * input[i];
            }

            // Where the network's float overflows, it must be seen.
            sums[output] = (float)sum;
        }
    }

    private void Activate(int rows)
    {
        if (_info.Activation == Act.Softmax)
        {
            Activation = new double[PreActivation.Length];
            for (var row = 0; row < rows; row++)
            {
                SoftmaxGradient.Probabilities(PreActivation.AsSpan(row * _info.Outputs, _info.Outputs), Activation.AsSpan(row * _info.Outputs, _info.Outputs));
            }

            return;
        }

        Activation = new double[PreActivation.Length];
        _slope = new double[PreActivation.Length];
        for (var i = 0; i < PreActivation.Length; i++)
        {
            (Activation[i], _slope[i]) = _shape.At(PreActivation[i]);
        }
    }

    private void Count(int rows)
    {
        _rows += rows;
        _preActivations.Add(PreActivation);
        _activations.Add(Activation);
        for (var i = 0; i < PreActivation.Length; i++)
        {
            var isInactive = _info.Activation != Act.Softmax && _shape.IsInactive(PreActivation[i]);
            _inactive += isInactive ? 1 : 0;
            _saturated += _info.Activation != Act.Softmax && _shape.IsSaturated(PreActivation[i]) ? 1 : 0;
            _everActive[i % _info.Outputs] |= !isInactive;
        }
    }

    /// <summary>Inverted dropout, as in training.</summary>
    private double[] Drop()
    {
        _mask = new double[Activation.Length];
        for (var i = 0; i < _mask.Length; i++)
        {
            _mask[i] = _info.Dropout == 0 ? 1 : _random.NextDouble() < _info.Dropout ? 0 : 1 / (1.0 - _info.Dropout);
        }

        return Multiply(Activation, _mask);
    }

    private static double[] Multiply(double[] values, double[] factors) => [.. values.Select((value, i) => factors[i] == 0 ? 0 : value * factors[i])];

    private static double SumOfSquares(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }
}
