namespace NetGen;

/// <summary>Where in a graph an activation is written.</summary>
/// <param name="Name">What the last of its operators is called.</param>
/// <param name="Slope">The activation's parameter.</param>
/// <param name="Sums">The name of what it takes.</param>
/// <param name="Output">The name of what it gives.</param>
internal readonly record struct ActivationPlace(string Name, float Slope, string Sums, string Output);
