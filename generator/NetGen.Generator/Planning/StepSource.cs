namespace NetGen.Generator.Planning;

/// <summary>What a step reads.</summary>
/// <param name="Step">The number of the step that wrote it; 0 for the network's input.</param>
/// <param name="Size">Values per row.</param>
/// <param name="Stride">Distance in floats between two rows.</param>
/// <param name="PadsWithZeros">Whether what lies between two rows is 0.</param>
internal readonly record struct StepSource(int Step, int Size, int Stride, bool PadsWithZeros);
