namespace NetGen.CodeFixes.Tests;

/// <summary>A declaration of "Net" with the fault marked, and what the fix makes of it.</summary>
/// <param name="RuleId">The rule whose fix is applied.</param>
/// <param name="Source">The text after the usual usings, the fault marked as in {|NG1101:Init = Zeros|}.</param>
/// <param name="Fixed">The text after the fix; nothing is marked, so nothing may be reported.</param>
public sealed record FixCase(string RuleId, string Source, string Fixed)
{
    /// <summary>Which of the fault's remedies is applied, by their order.</summary>
    public int Remedy { get; init; }

    private const string Class = "public partial class Net;\n";

    /// <summary>A fault in the one hidden layer of 4 inputs and 8 neurons.</summary>
    public static FixCase Hidden(string ruleId, string arguments, string mended, string fault) => new(
        ruleId,
        $"[Layer(4, 8, {Mark(ruleId, arguments, fault)})]\n[Layer(8, 3, Act = Softmax)]\n{Class}",
        $"[Layer(4, 8, {mended})]\n[Layer(8, 3, Act = Softmax)]\n{Class}");

    /// <summary>A fault in attributes of any number.</summary>
    public static FixCase Attributes(string ruleId, string attributes, string mended, string fault) => new(
        ruleId, $"{Mark(ruleId, attributes, fault)}\n{Class}", $"{mended}\n{Class}");

    /// <summary>Marks the first place where the fault stands.</summary>
    private static string Mark(string ruleId, string text, string fault) =>
        text.Insert(text.IndexOf(fault, StringComparison.Ordinal) + fault.Length, "|}").Insert(text.IndexOf(fault, StringComparison.Ordinal), $"{{|{ruleId}:");
}
