namespace NetGen;

/// <summary>The texts that occur in a column.</summary>
internal sealed class CsvCategories
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<Category> _categories = [];

    /// <summary>The texts, in the order of their first lines; a text's place is its code.</summary>
    public IReadOnlyList<Category> All => _categories;

    /// <summary>The codes in ascending order of their texts, by the codes of their characters.</summary>
    public IEnumerable<int> Ordered => Enumerable.Range(0, _categories.Count).OrderBy(code => _categories[code].Text, StringComparer.Ordinal);

    /// <summary>The code of a text; null where it does not occur.</summary>
    public int? Find(string text) => _codes.TryGetValue(text, out var code) ? code : null;

    /// <summary>The code of a row's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The row's line.</param>
    public int Add(string text, long line)
    {
        if (!_codes.TryGetValue(text, out var code))
        {
            code = _categories.Count;
            _codes.Add(text, code);
            _categories.Add(new(text, line));
        }

        _categories[code].Rows++;
        return code;
    }

    /// <summary>A text that occurs.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Line">The first line that has it.</param>
    internal sealed record Category(string Text, long Line)
    {
        /// <summary>Rows that have it.</summary>
        public int Rows { get; set; }
    }
}
