using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Guides.Tests;

/// <summary>What the analyzers say, and of which line; a page quotes it in a comment below the line.</summary>
internal sealed partial record Finding(string Line, string Id, string Message)
{
    public static IEnumerable<Finding> QuotedIn(string source)
    {
        var line = "";
        foreach (var text in source.Split('\n'))
        {
            if (Quote().Match(text) is { Success: true, Groups: [_, var id, var message] })
            {
                yield return new(line, id.Value, message.Value);
            }
            else
            {
                line = text.Trim();
            }
        }
    }

    public static Finding Of(Diagnostic diagnostic)
    {
        var text = diagnostic.Location.SourceTree!.GetText();
        return new(
            text.Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim(), diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^ *// (NG\d{4}): (.+)$")]
    private static partial Regex Quote();
}
