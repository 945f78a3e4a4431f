namespace NetGen.Benchmarks.Report;

/// <summary>What a group measured.</summary>
/// <param name="columns">The heads; all but the first column are numbers.</param>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly List<string> _lines = [Line(columns), Line([.. columns.Select((_, index) => index == 0 ? "---" : "---:")])];

    /// <summary>Sentences under the table.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _lines.Add(Line(cells));

    public override string ToString() => string.Join('\n', [.. _lines, .. Notes.SelectMany(note => new[] { "", note })]);

    private static string Line(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
