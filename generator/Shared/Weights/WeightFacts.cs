using NetGen.Model;

namespace NetGen.Weights;

/// <summary>What the build has found in a weight file.</summary>
/// <param name="Problem">Why it cannot be read, in a sentence; empty when it can.</param>
/// <param name="Architecture">Sizes and activations of the network that was saved; empty when unknown.</param>
/// <param name="Windows">The order of its image's values and what moved over it; empty when unknown, and for a network of rows.</param>
/// <param name="SelfTest">The self-test; null for none.</param>
/// <param name="Tensors">Its tensors.</param>
internal sealed record WeightFacts(string Problem, string Architecture, string Windows, SelfTestFacts? SelfTest, EquatableArray<TensorFacts> Tensors);
