namespace NetGen.Integration.Tests;

/// <summary>
/// Tests that run while no other does: a garbage collection that another test causes counts what is left of a thread's
/// allocation buffer as allocated.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
