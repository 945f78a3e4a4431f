using System.Text;
using CsvHelper;

namespace NetGen;

/// <summary>The row that a reader is at. Where the first has a single field with spaces inside, spaces separate the columns of all.</summary>
/// <param name="reader">The reader.</param>
/// <param name="skipRows">Rows to pass over before the first.</param>
internal sealed class CsvRow(CsvReader reader, int skipRows)
{
    private readonly List<Range> _words = [];
    private byte[][]? _kept;
    private long _keptLine;
    private bool _isFirst = true;
    private bool _isSpaced;

    /// <summary>Fields of the row.</summary>
    public int Fields => _kept is not null ? _kept.Length : _isSpaced ? _words.Count : reader.FieldCount;

    /// <summary>The row's line, counted from 1.</summary>
    public long LineNumber => _kept is not null ? _keptLine : reader.LineNumber;

    /// <summary>A field's text.</summary>
    public ReadOnlySpan<byte> this[int column] => _kept is not null ? _kept[column] : _isSpaced ? reader.GetSpan(0)[_words[column]] : reader.GetSpan(column);

    /// <summary>A field's text.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(this[column]);

    /// <summary>This row, as it stays when the reader moves on.</summary>
    public CsvRow Keep() => new(reader, 0)
    {
        _kept = [.. Enumerable.Range(0, Fields).Select(column => this[column].ToArray())],
        _keptLine = LineNumber,
    };

    /// <summary>Moves to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        for (; skipRows > 0; skipRows--)
        {
            if (!reader.Read())
            {
                return false;
            }
        }

        if (!reader.Read())
        {
            return false;
        }

        if (_isFirst)
        {
            _isFirst = false;
            _isSpaced = reader.FieldCount == 1 && reader.GetSpan(0).ContainsAny(Spaces);
        }

        if (_isSpaced)
        {
            FindWords(reader.GetSpan(0));
        }

        return true;
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
