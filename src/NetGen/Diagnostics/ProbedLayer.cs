using NetGen.Activations;
using NetGen.Model;

namespace NetGen.Diagnostics;

/// <summary>What is seen of one layer, added up over blocks of rows.</summary>
/// <param name="info">The layer.</param>
internal sealed class ProbedLayer(LayerInfo info)
{
    private readonly ActivationShape? _shape = info.Activation == Act.Softmax ? null : new ActivationModel(info.Activation, info.Slope).Shape;
    private readonly bool[] _everActive = new bool[info.Outputs];
    private RunningMoments _preActivations;
    private RunningMoments _activations;
    private long _saturated;
    private long _inactive;
    private double _squaredGradient;
    private double _squaredWeightGradient;
    private long _rows;

    /// <summary>Those of the last block, [rows, outputs], before dropout.</summary>
    public float[] Activations { get; private set; } = [];

    /// <summary>Adds what the activation was applied to, and what it gave.</summary>
    /// <param name="sums">[rows, outputs].</param>
    /// <param name="activations">[rows, outputs].</param>
    public void AddSignal(float[] sums, float[] activations)
    {
        Activations = activations;
        _rows += sums.Length / info.Outputs;
        _preActivations.Add(sums);
        _activations.Add(activations);
        for (var i = 0; i < sums.Length; i++)
        {
            var isInactive = _shape is not null && _shape.IsInactive(sums[i]);
            _inactive += isInactive ? 1 : 0;
            _saturated += _shape is not null && _shape.IsSaturated(sums[i]) ? 1 : 0;
            _everActive[i % info.Outputs] |= !isInactive;
        }
    }

    /// <summary>Adds the gradient of the mean loss of rows: each row's own is that many times as large.</summary>
    /// <param name="gradient">[rows, outputs].</param>
    /// <param name="rows">Rows.</param>
    public void AddGradient(float[] gradient, int rows) => _squaredGradient += SumOfSquares(gradient) * rows * rows;

    /// <summary>Adds the gradients of the weights. A row's is the product of both factors, and so is its norm.</summary>
    /// <param name="gradient">[rows, outputs], of the mean loss.</param>
    /// <param name="inputs">[rows, inputs].</param>
    /// <param name="rows">Rows.</param>
    public void AddWeightGradient(float[] gradient, float[] inputs, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            var squares = SumOfSquares(gradient.AsSpan(row * info.Outputs, info.Outputs)) * rows * rows;
            _squaredWeightGradient += squares * SumOfSquares(inputs.AsSpan(row * info.Inputs, info.Inputs));
        }
    }

    public LayerMeasurement Describe()
    {
        var values = (double)_rows * info.Outputs;
        return new(
            new(
                info.Name, _preActivations.Mean, _preActivations.Std, _activations.Mean, _activations.Std, _saturated / values, _inactive / values,
                Math.Sqrt(_squaredGradient / values), Math.Sqrt(_squaredWeightGradient / _rows)),
            (double)_everActive.Count(active => !active) / info.Outputs);
    }

    private static double SumOfSquares(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (double)value * value;
        }

        return sum;
    }
}
