using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>What a pool's kernels depend on.</summary>
internal sealed record PoolKernelShape(ValueShape Input, int InputStride, WindowModel Window, bool IsMean, bool CountsPadding) : KernelShape;
