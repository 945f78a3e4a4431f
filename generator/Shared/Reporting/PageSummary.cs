using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Reporting;

/// <summary>What a rule's page says first, and how to fix it: the page is read when somebody asks for the description.</summary>
/// <param name="id">The rule's id.</param>
internal sealed class PageSummary(string id) : LocalizableString
{
    private const string Remedy = "## How to fix";

    protected override string GetText(IFormatProvider? formatProvider)
    {
        using var page = typeof(PageSummary).Assembly.GetManifestResourceStream($"{id}.md") ?? throw new InvalidOperationException($"Rule '{id}' has no page in analyzers/docs.");
        using var reader = new StreamReader(page);
        var text = reader.ReadToEnd();
        return $"{Paragraph(text, text.IndexOf('\n'))} {Paragraph(text, text.IndexOf(Remedy, StringComparison.Ordinal) + Remedy.Length)}";
    }

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(id);

    protected override bool AreEqual(object? other) => other is PageSummary summary && summary.ToString(CultureInfo.InvariantCulture) == ToString(CultureInfo.InvariantCulture);

    /// <summary>The paragraph that follows a line, as one line.</summary>
    private static string Paragraph(string text, int lineEnd)
    {
        var start = lineEnd + text.Substring(lineEnd).TakeWhile(char.IsWhiteSpace).Count();
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        return text.Substring(start, (end < 0 ? text.Length : end) - start).Trim().Replace('\n', ' ');
    }
}
