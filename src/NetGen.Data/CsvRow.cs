using CsvHelper;

namespace NetGen;

/// <summary>The row that a reader is at. Where the first has a single field with spaces inside, spaces separate the columns of all.</summary>
/// <param name="reader">The reader.</param>
internal sealed class CsvRow(CsvReader reader)
{
    private readonly List<Range> _words = [];
    private bool _isFirst = true;
    private bool _isSpaced;

    /// <summary>Fields of the row.</summary>
    public int Fields => _isSpaced ? _words.Count : reader.FieldCount;

    /// <summary>The row's line, counted from 1.</summary>
    public long LineNumber => reader.LineNumber;

    /// <summary>A field's text.</summary>
    public ReadOnlySpan<byte> this[int column] => _isSpaced ? reader.GetSpan(0)[_words[column]] : reader.GetSpan(column);

    /// <summary>Takes the row that the reader has moved to.</summary>
    public void Update()
    {
        if (_isFirst)
        {
            _isFirst = false;
            _isSpaced = reader.FieldCount == 1 && reader.GetSpan(0).ContainsAny(Spaces);
        }

        if (_isSpaced)
        {
            FindWords(reader.GetSpan(0));
        }
    }

    private static ReadOnlySpan<byte> Spaces => " \t"u8;

    private void FindWords(ReadOnlySpan<byte> text)
    {
        _words.Clear();
        foreach (var range in text.SplitAny(Spaces))
        {
            if (!text[range].IsEmpty)
            {
                _words.Add(range);
            }
        }
    }
}
