namespace NetGen.Benchmarks.Images;

/// <summary>A convolution with square kernels, from which its shape follows.</summary>
internal interface IConvolutionSpec
{
    static abstract int Height { get; }

    static abstract int Width { get; }

    static abstract int Channels { get; }

    static abstract int Outputs { get; }

    static abstract int Kernel { get; }

    static virtual int Stride => 1;

    static virtual int Padding => 0;

    /// <summary>Whether each channel has a kernel of its own.</summary>
    static virtual bool IsDepthwise => false;
}
