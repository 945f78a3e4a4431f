namespace NetGen.Generator.Planning;

/// <summary>How long a value is needed: from the step that writes it to the last that reads it, both included.</summary>
/// <param name="First">The step that writes it.</param>
/// <param name="Last">The last step that reads it.</param>
/// <param name="Floats">Floats per row.</param>
internal readonly record struct Lifetime(int First, int Last, int Floats)
{
    public bool Overlaps(Lifetime other) => First <= other.Last && other.First <= Last;
}
