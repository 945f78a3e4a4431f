namespace NetGen;

/// <summary>
/// A convolution of each channel with a kernel of its own. W is [channels · multiplier, 1, kernel height, kernel width]; output c · multiplier + j is
/// the j-th of channel c.
/// </summary>
/// <param name="channels">Channels of the image it reads.</param>
/// <param name="kernel">The kernel's height, and its width unless <see cref="ConvolutionAttribute.KernelWidth"/> says otherwise.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DepthwiseConv2DAttribute(int channels, int kernel) : ConvolutionAttribute(kernel)
{
    /// <summary>Channels of the image it reads.</summary>
    public int Channels { get; } = channels;

    /// <summary>Outputs of each channel; 1 unless given.</summary>
    public int Multiplier { get; set; } = 1;
}
