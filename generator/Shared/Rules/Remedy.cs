using NetGen.Model;

namespace NetGen.Rules;

/// <summary>What cures a violation: changes to the arguments of attributes.</summary>
/// <param name="Title">What the user is offered, such as "Use Init = He".</param>
/// <param name="Edits">The changes, applied together.</param>
internal sealed record Remedy(string Title, EquatableArray<ArgumentEdit> Edits)
{
    /// <summary>What the network is meant for by those who take this remedy and not another of the same violation; empty where there is one.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Whether the network would compute other outputs from the same weights.</summary>
    public bool ChangesOutputs => Edits.Any(edit => edit.ChangesOutputs);

    public static Remedy Of(string title, params ArgumentEdit[] edits) => new(title, edits.ToEquatableArray());
}
