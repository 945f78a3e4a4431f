namespace NetGen.Model;

/// <summary>The class that a network is declared on.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="ContainingTypes">The declarations around it, outermost first, such as "partial class Outer&lt;T&gt;".</param>
/// <param name="Name">Its name as written in code, with type parameters.</param>
/// <param name="Identifier">Its name as written in code, without type parameters.</param>
/// <param name="FullName">The name by which its own members call it: from the global namespace on, where that can be written.</param>
/// <param name="MetadataName">Its full metadata name, with nesting and arity.</param>
/// <param name="IsAbstract">Whether no instance of the class itself can exist.</param>
/// <param name="HasParameterlessConstructor">The user wrote that constructor.</param>
/// <param name="HasSeedConstructor">The user wrote a constructor that takes a seed.</param>
/// <param name="HasOwnConstruction">The user wrote a constructor that is no way into a generated one: the weights cannot be handed from there.</param>
/// <param name="BypassedConstructor">A constructor of the user's that does something, in code, where none of theirs runs for a network that is loaded; null if there is none.</param>
/// <param name="Obstacle">What makes a partial half impossible or useless; null if nothing.</param>
/// <param name="HasPartialHalf">Whether a partial half can be emitted at all.</param>
/// <param name="Collisions">Names of members that the user wrote and that are generated too.</param>
/// <param name="ExplicitMembers">Names of members of INetwork that the user implements explicitly.</param>
/// <param name="Overrides">Names of generated members that override a base class's.</param>
/// <param name="Unfulfilled">Names of a base class's abstract members that generated ones would hide but cannot override.</param>
/// <param name="HasForwardOfRow">The user wrote a Forward of one span, here or in a base class.</param>
/// <param name="HasForwardOfValue">The user wrote a Forward of one number, here or in a base class.</param>
/// <param name="HasToString">The user wrote a ToString, here or in a base class.</param>
/// <param name="IsSpread">The layers stand on several partial declarations.</param>
/// <param name="HasSummary">The user's documentation of the class has a summary.</param>
/// <param name="HasRemarks">The user's documentation of the class has remarks.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Name,
    string Identifier,
    string FullName,
    string MetadataName,
    bool IsAbstract,
    bool HasParameterlessConstructor,
    bool HasSeedConstructor,
    bool HasOwnConstruction,
    string? BypassedConstructor,
    string? Obstacle,
    bool HasPartialHalf,
    EquatableArray<string> Collisions,
    EquatableArray<string> ExplicitMembers,
    EquatableArray<string> Overrides,
    EquatableArray<string> Unfulfilled,
    bool HasForwardOfRow,
    bool HasForwardOfValue,
    bool HasToString,
    bool IsSpread,
    bool HasSummary,
    bool HasRemarks)
{
    /// <summary>The modifier of a generated member.</summary>
    public string Override(string member) => Overrides.Contains(member) ? "override " : "";
}
