using NetGen.Model;

namespace NetGen.Weights;

/// <summary>A tensor of a weight file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="NonFinite">The first value that is not finite and its place, "NaN at [3, 17]"; empty when all are.</param>
internal sealed record TensorFacts(string Name, ElementType Type, EquatableArray<long> Shape, string NonFinite);
