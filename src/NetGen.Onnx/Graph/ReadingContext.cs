namespace NetGen;

/// <summary>What all that read a graph share.</summary>
/// <param name="Model">The file.</param>
/// <param name="Problems">What stands against the graph.</param>
/// <param name="Notes">What a user must know of it.</param>
/// <param name="Budget">What may be computed with constants.</param>
internal sealed record ReadingContext(OnnxModel Model, GraphProblems Problems, GraphNotes Notes, FoldingBudget Budget);
