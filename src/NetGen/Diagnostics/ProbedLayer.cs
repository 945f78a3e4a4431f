using NetGen.Activations;
using NetGen.Model;

namespace NetGen.Diagnostics;

/// <summary>What is seen of one layer, added up over blocks of rows.</summary>
/// <param name="info">The layer.</param>
internal sealed class ProbedLayer(LayerInfo info)
{
    private readonly ActivationShape? _shape = info.Activation == Act.Softmax ? null : new ActivationModel(info.Activation, info.Slope).Shape;
    private readonly bool[] _everActive = new bool[info.OutputShape[^1]];
    private RunningMoments _preActivations;
    private RunningMoments _activations;
    private long _saturated;
    private long _inactive;
    private double _squaredGradient;
    private double _squaredWeightGradient;
    private long _rows;
    private float _dropout;
    private float[] _sums = [];
    private float[] _gradient = [];

    /// <summary>Whether a pass shows it.</summary>
    public bool IsSeen { get; private set; }

    /// <summary>Those of the last block, [rows, outputs], before dropout.</summary>
    public float[] Activations { get; private set; } = [];

    /// <summary>Adds what the activation was applied to, and what it gave.</summary>
    /// <param name="sums">[rows, outputs].</param>
    /// <param name="activations">[rows, outputs].</param>
    public void AddSignal(float[] sums, float[] activations)
    {
        IsSeen = true;
        Add(sums, activations);
    }

    /// <summary>Adds what a layer that hands it on has read.</summary>
    /// <param name="values">[rows, outputs], before dropout.</param>
    /// <param name="dropout">The share that was dropped.</param>
    public void AddHandedOn(float[] values, float dropout)
    {
        Add(values, values);
        _dropout = dropout;
    }

    private void Add(float[] sums, float[] activations)
    {
        (_sums, Activations) = (sums, activations);
        _rows += sums.Length / info.Outputs;
        _preActivations.Add(sums);
        _activations.Add(activations);
        for (var i = 0; i < sums.Length; i++)
        {
            var isInactive = _shape is not null && _shape.IsInactive(sums[i]);
            _inactive += isInactive ? 1 : 0;
            _saturated += _shape is not null && _shape.IsSaturated(sums[i]) ? 1 : 0;
            _everActive[i % _everActive.Length] |= !isInactive;
        }
    }

    /// <summary>Adds the gradient of the mean loss of rows: each row's own is that many times as large.</summary>
    /// <param name="gradient">[rows, outputs].</param>
    /// <param name="rows">Rows.</param>
    public void AddGradient(float[] gradient, int rows)
    {
        _gradient = gradient;
        _squaredGradient += SumOfSquares(gradient) * rows * rows;
    }

    /// <summary>Adds the gradient that the layer sends back to the row that it reads, in the last block.</summary>
    /// <param name="inputGradient">[rows, inputs].</param>
    /// <param name="parameters">The layer's weights, if it has any.</param>
    /// <param name="rows">Rows.</param>
    public void AddInputGradient(float[] inputGradient, NetworkLayer parameters, int rows)
    {
        if (_gradient.Length != rows * info.Outputs)
        {
            // The pass ended after a loss that is not finite.
            return;
        }

        if (info.Tensors.Count == 0)
        {
            for (var i = 0; i < inputGradient.Length; i++)
            {
                inputGradient[i] += _gradient[i];
            }

            return;
        }

        var weight = new float[info.Inputs * info.Outputs];
        parameters.CopyWeightTo(weight);
        for (var row = 0; row < rows; row++)
        {
            var sent = inputGradient.AsSpan(row * info.Inputs, info.Inputs);
            for (var output = 0; output < info.Outputs; output++)
            {
                KernelGradient.AddScaled(weight.AsSpan(output * info.Inputs, info.Inputs), _gradient[row * info.Outputs + output], sent);
            }
        }
    }

    /// <summary>Adds the gradient of the outputs, of which that of the pre-activations was made, in the last block; nothing where the slope is 0.</summary>
    /// <param name="outputGradient">[rows, outputs].</param>
    public void AddOutputGradient(float[] outputGradient)
    {
        for (var i = 0; i < Math.Min(outputGradient.Length, _gradient.Length); i++)
        {
            var slope = _shape?.At(_sums[i]).Slope ?? 1;
            outputGradient[i] += slope == 0 ? 0 : (float)(_gradient[i] / slope);
        }
    }

    /// <summary>Adds the gradients of the weights. A row's is the product of both factors, and so is its norm; over an image it is a sum of products.</summary>
    /// <param name="gradient">[rows, outputs], of the mean loss.</param>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="rows">Rows.</param>
    public void AddWeightGradient(float[] gradient, float[] inputs, int rows)
    {
        var kernel = info.Window is null ? null : new KernelGradient(info);
        for (var row = 0; row < rows; row++)
        {
            var ofRow = gradient.AsSpan(row * info.Outputs, info.Outputs);
            var read = inputs.AsSpan(row * info.Inputs, info.Inputs);
            _squaredWeightGradient += (kernel?.SquaredNorm(ofRow, read) ?? SumOfSquares(ofRow) * SumOfSquares(read)) * rows * rows;
        }
    }

    public LayerMeasurement Describe()
    {
        var values = (double)_rows * info.Outputs;
        return new(
            new(
                info.Name, _preActivations.Mean, _preActivations.StdAfterDropout(_dropout), _activations.Mean, _activations.StdAfterDropout(_dropout), _saturated / values, _inactive / values,
                Math.Sqrt(_squaredGradient / values), Math.Sqrt(_squaredWeightGradient / _rows)),
            (double)_everActive.Count(active => !active) / _everActive.Length);
    }

    internal static double SumOfSquares(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (double)value * value;
        }

        return sum;
    }
}
