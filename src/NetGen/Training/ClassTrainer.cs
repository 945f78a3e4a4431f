using System.ComponentModel;

namespace NetGen;

/// <summary>A trainer whose targets are class indices.</summary>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
public abstract class ClassTrainer<TOptimizer> : NetworkTrainer<TOptimizer> where TOptimizer : struct, IOptimizer<TOptimizer>
{
    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ClassTrainer(NetworkParameters parameters, TOptimizer optimizer, int batchSize, TrainingMemory memory)
        : base(parameters, optimizer, batchSize, memory)
    {
    }

    /// <inheritdoc cref="ITrainer.Step(ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => StepOnClasses(inputs, classes);

    /// <inheritdoc cref="ITrainer.Backward(ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => BackwardOnClasses(inputs, classes);
}
