namespace NetGen.Generator.Planning;

/// <summary>A buffer of a training pass.</summary>
/// <param name="Name">The name in emitted code.</param>
/// <param name="Start">Where it starts, in floats per row.</param>
internal readonly record struct TrainingBuffer(string Name, int Start);
