/// <summary>The answer to a request.</summary>
/// <param name="Grape">The most probable class.</param>
/// <param name="Probabilities">Of each class; their sum is 1.</param>
internal sealed record Classification(string Grape, IReadOnlyDictionary<string, float> Probabilities);
