using System.Runtime.Intrinsics;
using NetGen.Simd;

namespace NetGen.Tests.Plain;

/// <summary>Trains a <see cref="PlainNetwork{TShape}"/>, and keeps what it was given for tests to look at.</summary>
public sealed class PlainTrainer<TShape, TOptimizer> : ITrainer
    where TShape : IPlainShape where TOptimizer : struct, IOptimizer<TOptimizer>
{
    private static readonly NetworkInfo Info = TShape.Info;

    private readonly PlainNetwork<TShape> _network;
    private readonly AlignedBuffer _gradient;
    private readonly AlignedBuffer _state;
    private readonly float[] _hidden = new float[Info.Layers[0].Outputs];
    private readonly float[] _hiddenGradient = new float[Info.Layers[0].Outputs];
    private readonly float[] _outputs = new float[Info.OutputSize];
    private readonly float[] _targets;
    private TOptimizer _optimizer;

    public PlainTrainer(PlainNetwork<TShape> network, TOptimizer optimizer, int batchSize)
    {
        (_network, _optimizer, BatchSize) = (network, optimizer, batchSize);
        _gradient = new(network.Parameters.Memory.Length);
        _state = new(network.Parameters.Memory.Length * TOptimizer.StateCount);
        _targets = new float[batchSize * Info.OutputSize];
        PlainLog.Start(batchSize);
    }

    public int BatchSize { get; }

    public float LearningRate { get => _optimizer.LearningRate; set => _optimizer.LearningRate = value; }

    public float MaxGradientNorm { get; set; } = float.PositiveInfinity;

    public int Threads { get; set; } = 1;

    public void Exchange(StateExchange exchange)
    {
        _optimizer.Exchange(exchange);
        for (var value = 0; value < TOptimizer.StateCount; value++)
        {
            ParameterExchange.Run(exchange, _network.Parameters, _state.Span.Slice(value * _gradient.Length, _gradient.Length), $"optimizer.{value}.");
        }
    }

    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        Require(Info.Loss == Loss.SoftmaxCrossEntropy);
        _targets.AsSpan().Clear();
        for (var i = 0; i < classes.Length; i++)
        {
            _targets[i * Info.OutputSize + classes[i]] = 1;
        }

        return Advance(inputs, _targets.AsSpan(0, classes.Length * Info.OutputSize));
    }

    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        Require(Info.Loss != Loss.SoftmaxCrossEntropy);
        return Advance(inputs, targets);
    }

    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => throw new NotSupportedException();

    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => throw new NotSupportedException();

    public void CopyWeightGradientTo(int layer, Span<float> destination) => throw new NotSupportedException();

    public void CopyBiasGradientTo(int layer, Span<float> destination) => throw new NotSupportedException();

    public void CopyInputGradientTo(Span<float> destination) => throw new NotSupportedException();

    /// <summary>As an assertion, without the allocations of one.</summary>
    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("The trainer was given a batch that it cannot take.");
        }
    }

    private float Advance(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        var rows = inputs.Length / Info.InputSize;
        Require(rows >= 1 && rows <= BatchSize && targets.Length == rows * Info.OutputSize);
        PlainLog.Add(inputs, targets, LearningRate, MaxGradientNorm);
        _gradient.Span.Clear();
        var loss = 0.0;
        for (var row = 0; row < rows; row++)
        {
            loss += BackwardRow(inputs.Slice(row * Info.InputSize, Info.InputSize), targets.Slice(row * Info.OutputSize, Info.OutputSize), 1f / rows);
        }

        loss /= rows;
        if (double.IsFinite(loss))
        {
            Update();
        }

        return (float)loss;
    }

    private double BackwardRow(ReadOnlySpan<float> input, ReadOnlySpan<float> target, float share)
    {
        _network.ForwardRow(input, _hidden, _outputs);
        var loss = 0.0;
        for (var o = 0; o < target.Length; o++)
        {
            var (y, t) = ((double)_outputs[o], (double)target[o]);
            loss += Info.Loss switch
            {
                Loss.SoftmaxCrossEntropy => t == 0 ? 0 : -t * Math.Log(y),
                Loss.BinaryCrossEntropy => (-t * Math.Log(y) - (1 - t) * Math.Log(1 - y)) / target.Length,
                _ => (y - t) * (y - t) / target.Length,
            };
            var slope = Info.Loss switch { Loss.SoftmaxCrossEntropy => 1f, Loss.BinaryCrossEntropy => 1f / target.Length, _ => 2f / target.Length };
            _outputs[o] = share * slope * (_outputs[o] - target[o]);
        }

        Accumulate(_network.Head, _hidden, _outputs, _hiddenGradient);
        Accumulate(_network.Hidden, input, _hiddenGradient, []);
        return loss;
    }

    private void Accumulate(PlainLayer layer, ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        inputGradient.Clear();
        for (var o = 0; o < layer.Outputs; o++)
        {
            for (var i = 0; i < layer.Inputs; i++)
            {
                var offset = layer.WeightStart + o * RowLayout.Pad(layer.Inputs) + i;
                _gradient.Span[offset] += outputGradient[o] * input[i];
                if (!inputGradient.IsEmpty)
                {
                    inputGradient[i] += outputGradient[o] * _network.Parameters.Memory.Span[offset];
                }
            }

            if (layer.BiasStart >= 0)
            {
                _gradient.Span[layer.BiasStart + o] += outputGradient[o];
            }
        }
    }

    private void Update()
    {
        _optimizer.BeginStep();
        ref var weights = ref _network.Parameters.Memory.Start;
        for (var i = 0; i < _gradient.Length; i += 4)
        {
            ref var state = ref System.Runtime.CompilerServices.Unsafe.Add(ref _state.Start, i);
            var updated = _optimizer.Update<Vector128<float>, Simd128>(
                Simd128.Load(ref weights, i), Simd128.Load(ref _gradient.Start, i), ref state, _gradient.Length);
            Simd128.Store(updated, ref weights, i);
        }
    }
}
