using NetGen.Model;

namespace NetGen.Rules;

/// <summary>What cures a violation: changes to the arguments of [Layer] and [Network].</summary>
/// <param name="Title">What the user is offered, such as "Use Init = He".</param>
/// <param name="Edits">The changes, applied together.</param>
internal sealed record Remedy(string Title, EquatableArray<ArgumentEdit> Edits)
{
    public static Remedy Of(string title, params ArgumentEdit[] edits) => new(title, edits.ToEquatableArray());
}
