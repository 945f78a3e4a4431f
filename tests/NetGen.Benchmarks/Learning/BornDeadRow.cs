namespace NetGen.Benchmarks.Learning;

/// <summary>How many trainings of a network end well.</summary>
/// <param name="Stack">The network.</param>
/// <param name="Dead">The probability that some layer behind the first is inactive for an input.</param>
/// <param name="ReLU">The share that learns.</param>
/// <param name="LeakyReLU">The share with that activation instead.</param>
internal sealed record BornDeadRow(DeclaredStack Stack, double Dead, double ReLU, double LeakyReLU);
