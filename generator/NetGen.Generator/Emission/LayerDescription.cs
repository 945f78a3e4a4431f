namespace NetGen.Generator.Emission;

/// <summary>What is said of a declared layer: in the hover table, and as data at run time.</summary>
/// <param name="Shape">From what to what.</param>
/// <param name="Initializer">How the weights are drawn; empty where there are none.</param>
/// <param name="Std">The standard deviation of a weight; empty where there are none.</param>
/// <param name="Info">A constructor call for its LayerInfo.</param>
internal sealed record LayerDescription(string Shape, string Initializer, string Std, string Info);
