using NetGen.Generator.Planning;

namespace NetGen.Generator.Layers.Dense;

/// <summary>What a fully connected layer's kernels depend on.</summary>
/// <param name="Inputs">Inputs per row.</param>
/// <param name="InputStride">Distance in floats between two rows of inputs.</param>
/// <param name="Outputs">Outputs per row.</param>
/// <param name="HasBias">Whether there is a bias.</param>
/// <param name="Layout">The order of the weights.</param>
internal sealed record DenseKernelShape(int Inputs, int InputStride, int Outputs, bool HasBias, WeightLayout Layout) : KernelShape;
