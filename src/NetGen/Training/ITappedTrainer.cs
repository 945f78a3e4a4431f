using NetGen.Kernels;

namespace NetGen;

/// <summary>A trainer whose pass can be looked into. Gradients are those of Backward; no parameter changes.</summary>
internal interface ITappedTrainer
{
    /// <summary>Loss and gradients on class indices, before the eyes of a tap.</summary>
    /// <returns>The mean loss.</returns>
    float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ISignalTap tap);

    /// <summary>Loss and gradients on values, before the eyes of a tap.</summary>
    /// <returns>The mean loss.</returns>
    float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ISignalTap tap);
}
