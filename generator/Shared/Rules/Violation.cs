using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>A rule broken by a declaration.</summary>
/// <param name="RuleId">The rule, such as "NG1001".</param>
/// <param name="LayerIndex">The layer at fault, counted from 0; <see cref="Input"/> for [Input], <see cref="NoLayer"/> for the network as a whole.</param>
/// <param name="Argument">The argument at fault, a parameter's or property's name; null for the whole attribute or the class's name.</param>
/// <param name="Message">What is wrong and what to do, in a sentence or two.</param>
/// <param name="Severity">How bad this violation is, where the user has set nothing.</param>
/// <param name="Remedies">What cures it, the likeliest first; none where there is no obvious cure.</param>
internal sealed record Violation(string RuleId, int LayerIndex, string? Argument, string Message, DiagnosticSeverity Severity, EquatableArray<Remedy> Remedies)
{
    public const int NoLayer = -1;

    public const int Input = -2;
}
