using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Guides.Tests;

/// <summary>What the analyzers say, and of which line; a page quotes it in a comment below the line.</summary>
internal sealed partial record Finding(string Line, string Id, string Message)
{
    /// <summary>Comments in the order of their lines; a long message goes on behind further slashes, farther in.</summary>
    public static IReadOnlyList<Finding> QuotedIn(string source)
    {
        var (line, findings) = ("", new List<Finding>());
        foreach (var text in source.Split('\n'))
        {
            if (Quote().Match(text) is { Success: true, Groups: [_, var id, var message] })
            {
                findings.Add(new(line, id.Value, message.Value));
            }
            else if (findings.LastOrDefault() is { } last && last.Line == line && Continuation().Match(text) is { Success: true, Groups: [_, var rest] })
            {
                findings[^1] = last with { Message = $"{last.Message} {rest.Value}" };
            }
            else
            {
                line = text.Trim();
            }
        }

        return findings;
    }

    public static Finding Of(Diagnostic diagnostic)
    {
        var text = diagnostic.Location.SourceTree!.GetText();
        return new(
            text.Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim(), diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^ *// (NG\d{4}): (.+)$")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^ *//   (\S.*)$")]
    private static partial Regex Continuation();
}
