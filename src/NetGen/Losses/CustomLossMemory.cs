namespace NetGen.Losses;

/// <summary>Where a user's loss finds the outputs of a batch and leaves their gradients, in rows without padding.</summary>
/// <param name="info">The network.</param>
/// <param name="batchSize">Rows at the most.</param>
internal sealed class CustomLossMemory(NetworkInfo info, int batchSize)
{
    private readonly AlignedBuffer _outputs = new(RowLayout.Pad(batchSize * info.OutputSize));
    private readonly AlignedBuffer _gradients = new(RowLayout.Pad(batchSize * info.OutputSize));

    /// <summary>The last activation where the declared loss is one with it, as the generator has it; otherwise <see cref="Act.Linear"/>.</summary>
    public Act Head { get; } = (info.Loss, info.Layers[^1].Activation) switch
    {
        (Loss.SoftmaxCrossEntropy, Act.Softmax) => Act.Softmax,
        (Loss.BinaryCrossEntropy, Act.Sigmoid) => Act.Sigmoid,
        _ => Act.Linear,
    };

    /// <summary>[rows, outputs]; floats up to the next multiple of 16 follow.</summary>
    public Span<float> Outputs(int rows) => _outputs.Span[..(rows * info.OutputSize)];

    /// <summary>[rows, outputs]; floats up to the next multiple of 16 follow.</summary>
    public Span<float> Gradients(int rows) => _gradients.Span[..(rows * info.OutputSize)];
}
