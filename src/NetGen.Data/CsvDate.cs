using System.Text.RegularExpressions;

namespace NetGen;

/// <summary>Tells dates and times from other texts.</summary>
internal static partial class CsvDate
{
    /// <summary>Whether a text is one, such as 2024-01-31, 31.1.24, 1/31/2024 09:30, 31-Jan-2024, Jan 31, 2024 or 09:30.</summary>
    public static bool Is(string text) => Pattern().IsMatch(text.Trim());

    [GeneratedRegex(
        """
        ^( \d{4}([-/.])\d{1,2}\2\d{1,2} | \d{1,2}([-/.])\d{1,2}\3(\d{4}|\d{2})
         | \d{1,2}[-\ .]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-\ .,]*(\d{4}|\d{2})
         | (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-\ .]*\d{1,2}\ *,\ *\d{4}
         )([T\ ,].*)?$
        | ^\d{1,2}:\d{2}(:\d{2}.*)?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
