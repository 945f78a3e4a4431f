using System.Text.RegularExpressions;

namespace NetGen.Guides.Tests;

/// <summary>A text in which "…" stands for anything within a line, and a line of "…" for any lines.</summary>
internal static class PrintedText
{
    private const string LeftOut = "…";

    public static bool Fits(string expected, string printed) => Regex.IsMatch(printed, $"^{string.Concat(Lines(expected).Select(Pattern))}$", RegexOptions.CultureInvariant);

    private static IEnumerable<string> Lines(string text) => text.Split('\n').SkipLast(1);

    private static string Pattern(string line) => line == LeftOut ? @"(?:[^\n]*\n)*" : string.Join(@"[^\n]*", line.Split(LeftOut).Select(Regex.Escape)) + @"\n";
}
