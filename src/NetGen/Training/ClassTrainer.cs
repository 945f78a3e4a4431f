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

    /// <summary>
    /// What a row of each class counts in Step and Backward, as PyTorch's CrossEntropyLoss(weight): losses and gradients are divided by the sum of
    /// the batch's weights, so that their size does not matter. With weights of rows both are multiplied. Empty, as at first, for none. A loss
    /// function of your own is not weighted.
    /// </summary>
    /// <value>[outputs]; copied.</value>
    /// <exception cref="ArgumentException">There is not one for each class, one is negative, NaN or infinite, or all are 0. Nothing has changed.</exception>
    public ReadOnlySpan<float> ClassWeights
    {
        get => WeightsOfClasses;
        set
        {
            if (!value.IsEmpty)
            {
                WeightChecks.RequireOfClasses(value, Info.OutputSize, nameof(value));
            }

            WeightsOfClasses = value.ToArray();
        }
    }

    /// <inheritdoc cref="ITrainer.Step(ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => OnClasses(inputs, classes, isStep: true);

    /// <inheritdoc cref="ITrainer.Step(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float})"/>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<float> weights) => OnClasses(inputs, classes, weights, isStep: true);

    /// <inheritdoc cref="ITrainer.Backward(ReadOnlySpan{float}, ReadOnlySpan{int})"/>
    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => OnClasses(inputs, classes, isStep: false);

    /// <inheritdoc cref="ITrainer.Backward(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float})"/>
    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<float> weights) => OnClasses(inputs, classes, weights, isStep: false);
}
