using System.ComponentModel;

namespace NetGen;

/// <summary>A trainer whose targets are values.</summary>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
public abstract class ValueTrainer<TOptimizer> : NetworkTrainer<TOptimizer> where TOptimizer : struct, IOptimizer<TOptimizer>
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ValueTrainer(NetworkParameters parameters, TOptimizer optimizer, int batchSize, TrainingMemory memory)
        : base(parameters, optimizer, batchSize, memory)
    {
    }

    /// <inheritdoc cref="ITrainer.Step(ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => OnValues(inputs, targets, isStep: true);

    /// <inheritdoc cref="ITrainer.Step(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights) => OnValues(inputs, targets, weights, isStep: true);

    /// <inheritdoc cref="ITrainer.Backward(ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => OnValues(inputs, targets, isStep: false);

    /// <inheritdoc cref="ITrainer.Backward(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights) => OnValues(inputs, targets, weights, isStep: false);
}
