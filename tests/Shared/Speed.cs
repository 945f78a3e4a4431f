namespace NetGen.Tests;

/// <summary>
/// What <c>--filter "Speed!=Slow"</c> leaves out: tests marked <c>[Trait(Speed.Trait, Speed.Slow)]</c>. Beside each stands a quick one of the same
/// feature.
/// </summary>
internal static class Speed
{
    public const string Trait = "Speed";

    /// <summary>It takes seconds, or its class does because it has so many cases.</summary>
    public const string Slow = "Slow";
}
