namespace NetGen.Benchmarks.Images;

/// <summary>Loops over a convolution's kernels.</summary>
internal interface IConvolutionLoops
{
    /// <summary>Multiply-adds of an image.</summary>
    double MultiplyAdds { get; }

    /// <summary>Images of a batch.</summary>
    int Images { get; }

    /// <summary>One image.</summary>
    void Forward(int count);

    /// <summary>∂loss/∂x of a batch, the weights transposed in it.</summary>
    void InputGradient(int count);

    /// <summary>∂loss/∂W of a batch, and SGD's update.</summary>
    void WeightGradient(int count);
}
