namespace NetGen.Model;

/// <summary>A size as an attribute says it.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="Value">Its value.</param>
/// <param name="Least">The smallest that it may be.</param>
internal readonly record struct DeclaredSize(string Argument, int Value, int Least)
{
    public bool IsSound => Value >= Least;
}
