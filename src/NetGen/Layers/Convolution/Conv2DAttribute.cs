namespace NetGen;

/// <summary>
/// A convolution: every output pixel is act(W x + b) of the pixels under the kernel, which is not turned over (cross-correlation, as everywhere in
/// this field). W is [outputs, inputs / groups, kernel height, kernel width]; an output is ⌊(size + 2 · padding − dilation · (kernel − 1) − 1) / stride⌋ + 1 pixels large.
/// </summary>
/// <param name="inputs">Channels of the image it reads.</param>
/// <param name="outputs">Channels that it gives.</param>
/// <param name="kernel">The kernel's height, and its width unless <see cref="ConvolutionAttribute.KernelWidth"/> says otherwise.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv2DAttribute(int inputs, int outputs, int kernel) : ConvolutionAttribute(kernel)
{
    /// <summary>Channels of the image it reads.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>Channels that it gives.</summary>
    public int Outputs { get; } = outputs;

    /// <summary>Into how many groups the channels are cut, each of which sees its own inputs alone; 1 unless given.</summary>
    public int Groups { get; set; } = 1;
}
