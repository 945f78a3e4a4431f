namespace NetGen.Weights;

/// <summary>The self-test of a weight file.</summary>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Problem">Why it cannot be read, in a sentence; empty when it can.</param>
internal sealed record SelfTestFacts(int Inputs, int Outputs, string Problem);
