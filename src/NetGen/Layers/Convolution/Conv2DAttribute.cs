namespace NetGen;

/// <summary>
/// A convolution: every output pixel is act(W x + b) of the pixels under the kernel, which is not turned over (cross-correlation, as everywhere in
/// this field). W is [outputs, inputs / groups, kernel height, kernel width]; an output is ⌊(size + 2 · padding − dilation · (kernel − 1) − 1) / stride⌋ + 1 pixels large.
/// </summary>
/// <param name="inputs">Channels of the image it reads.</param>
/// <param name="outputs">Channels that it gives.</param>
/// <param name="kernel">The kernel's height, and its width unless <see cref="KernelWidth"/> says otherwise.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv2DAttribute(int inputs, int outputs, int kernel) : WeightedLayerAttribute
{
    /// <summary>Channels of the image it reads.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>Channels that it gives.</summary>
    public int Outputs { get; } = outputs;

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

    /// <summary>Into how many groups the channels are cut, each of which sees its own inputs alone; 1 unless given.</summary>
    public int Groups { get; set; } = 1;
}
