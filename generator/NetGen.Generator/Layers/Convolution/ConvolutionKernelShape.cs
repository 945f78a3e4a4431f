using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>What a convolution's kernels depend on.</summary>
/// <param name="Input">The image it reads.</param>
/// <param name="InputStride">Distance in floats between two images.</param>
/// <param name="Maps">Channels that it gives.</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="Groups">Groups of channels.</param>
/// <param name="HasBias">Whether there is a bias.</param>
internal sealed record ConvolutionKernelShape(ValueShape Input, int InputStride, int Maps, WindowModel Kernel, int Groups, bool HasBias) : KernelShape;
