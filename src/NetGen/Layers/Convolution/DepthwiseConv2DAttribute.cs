namespace NetGen;

/// <summary>
/// A convolution of each channel with a kernel of its own. W is [channels · multiplier, 1, kernel height, kernel width]; output c · multiplier + j is
/// the j-th of channel c.
/// </summary>
/// <param name="channels">Channels of the image it reads.</param>
/// <param name="kernel">The kernel's height, and its width unless <see cref="KernelWidth"/> says otherwise.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DepthwiseConv2DAttribute(int channels, int kernel) : WeightedLayerAttribute
{
    /// <summary>Channels of the image it reads.</summary>
    public int Channels { get; } = channels;

    /// <summary>The kernel's height.</summary>
    public int Kernel { get; } = kernel;

    /// <summary>The kernel's width; its height unless given.</summary>
    public int KernelWidth { get; set; }

    /// <summary>Pixels from one output to the next, down and, unless <see cref="StrideWidth"/> says otherwise, across; 1 unless given.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Pixels from one output to the next, across; <see cref="Stride"/> unless given.</summary>
    public int StrideWidth { get; set; } = 1;

    /// <summary>Pixels from one weight of the kernel to the next; 1 unless given.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>The same across; <see cref="Dilation"/> unless given.</summary>
    public int DilationWidth { get; set; } = 1;

    /// <summary>Rows of zeros above and below the image, and columns left and right of it unless <see cref="PaddingWidth"/> says otherwise; 0 unless given.</summary>
    public int Padding { get; set; }

    /// <summary>Columns of zeros left and right; <see cref="Padding"/> unless given.</summary>
    public int PaddingWidth { get; set; }

    /// <summary>
    /// Whether so many zeros are added that the output is ⌈size / stride⌉ pixels large, the odd one at the end: Keras's "same" and ONNX's SAME_UPPER.
    /// </summary>
    public bool Same { get; set; }

    /// <summary>Outputs of each channel; 1 unless given.</summary>
    public int Multiplier { get; set; } = 1;
}
