namespace NetGen;

/// <summary>A convolution over an image: what all of them can be told.</summary>
/// <param name="kernel">The kernel's height, and its width unless <see cref="KernelWidth"/> says otherwise.</param>
public abstract class ConvolutionAttribute(int kernel) : WeightedLayerAttribute
{
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
}
