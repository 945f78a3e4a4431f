using Microsoft.CodeAnalysis;
using NetGen.Rules;

namespace NetGen.CodeFixes;

/// <summary>What Fix All goes by: the rule, and of several remedies the purpose of the one that was chosen.</summary>
internal static class RemedyKey
{
    public static string Of(Diagnostic diagnostic, Remedy remedy) => diagnostic.Id + Suffix(remedy);

    /// <summary>Whether a remedy, of whatever rule is to be fixed, is for the purpose that was chosen.</summary>
    public static bool IsFor(string? chosen, Remedy remedy) =>
        remedy.Purpose.Length == 0 ? chosen?.EndsWith(")", StringComparison.Ordinal) != true : chosen?.EndsWith(Suffix(remedy), StringComparison.Ordinal) == true;

    private static string Suffix(Remedy remedy) => remedy.Purpose.Length == 0 ? "" : $" ({remedy.Purpose})";
}
