using System.Globalization;
using System.Text;
using CsvHelper;

namespace NetGen;

/// <summary>A CSV file as numbers: every row as long as the first, every field finite.</summary>
internal sealed class CsvTable
{
    private readonly string _name;
    private readonly int _skipRows;
    private readonly List<float> _values = [];
    private bool _hasHeader;

    private CsvTable(string name, int skipRows) => (_name, _skipRows) = (name, skipRows);

    /// <summary>Fields per row.</summary>
    public int Columns { get; private set; }

    /// <summary>Rows without the header.</summary>
    public int Rows => _values.Count / Math.Max(1, Columns);

    public float this[int row, int column] => _values[row * Columns + column];

    /// <summary>Reads a table. A first row without a single number is a header, and is passed over.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="skipRows">Rows to pass over before.</param>
    public static CsvTable Read(Stream stream, string name, int skipRows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skipRows);
        var table = new CsvTable(name, skipRows);
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        try
        {
            using var reader = CsvReader.Create(table.RequireText(stream), options, true);
            table.ReadRows(reader);
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException or EndOfStreamException)
        {
            throw new DataFormatException(name, exception.Message, exception);
        }

        return table.Rows > 0 ? table : throw new DataFormatException(name,
            skipRows == 0 ? "the file holds no row of numbers." : $"the file holds no row of numbers behind the {skipRows} that skipRows passes over.");
    }

    /// <summary>The whole stream again, when its first bytes tell of no other kind of file.</summary>
    private ChainedStream RequireText(Stream stream)
    {
        var start = new byte[ForeignFile.SampleLength];
        Array.Resize(ref start, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        return start.Length > 0 && ForeignFile.Describe(start, ExpectedFile.Csv) is { } other
            ? throw new DataFormatException(_name, $"the file {other}")
            : new(new MemoryStream(start), stream);
    }

    private void ReadRows(CsvReader reader)
    {
        for (var skipped = 0; skipped < _skipRows && reader.Read();)
        {
            skipped++;
        }

        var row = new CsvRow(reader);
        while (reader.Read())
        {
            row.Update();
            if (Columns == 0)
            {
                Columns = row.Fields;
                _hasHeader = IsHeader(row);
                if (_hasHeader)
                {
                    continue;
                }
            }

            AddRow(row);
            if (Rows == 2)
            {
                RequireData();
            }
        }
    }

    /// <summary>Not when only some fields are no numbers: that is a row with a mistake, which must not vanish.</summary>
    private static bool IsHeader(CsvRow row)
    {
        for (var column = 0; column < row.Fields; column++)
        {
            if (TryParse(row[column], out _))
            {
                return false;
            }
        }

        return true;
    }

    private void AddRow(CsvRow row)
    {
        if (row.Fields != Columns)
        {
            throw new DataFormatException(_name,
                $"line {row.LineNumber} has {row.Fields} fields, but the rows before have {Columns}. Every row must have the same.");
        }

        for (var column = 0; column < Columns; column++)
        {
            if (!TryParse(row[column], out var value) || !float.IsFinite(value))
            {
                throw new DataFormatException(_name, $"line {row.LineNumber}, column {column + 1}: '{Encoding.UTF8.GetString(row[column])}' is not a finite number. {Cure(row[column])}");
            }

            _values.Add(value);
        }
    }

    private string Cure(ReadOnlySpan<byte> field)
    {
        Span<byte> withPoint = stackalloc byte[field.Length <= 64 ? field.Length : 0];
        if (withPoint.Length > 0)
        {
            field.Replace(withPoint, (byte)',', (byte)'.');
        }

        return field.Contains((byte)';') ? "If semicolons separate the columns and commas the decimals, write decimals with a point."
            : field.Contains((byte)',') && TryParse(withPoint, out _) ? "Write decimals with a point."
            : _values.Count < Columns ? $"Replace it or leave the row out; if the row is a header, pass skipRows: {_skipRows + 1}."
            : "Replace it or leave the row out.";
    }

    /// <summary>A first row that counts the columns, where the second does not count likewise, is a header but for chance.</summary>
    private void RequireData()
    {
        const int Fewest = 5;
        if (!_hasHeader && Columns >= Fewest && this[0, 0] is 0 or 1 && CountsUp(0) && !CountsUp(1))
        {
            throw new DataFormatException(_name, FormattableString.Invariant(
                $"the first row of numbers counts the columns ({this[0, 0]}, {this[0, 1]}, {this[0, 2]}, …), as a header does: if it is one, pass skipRows: {_skipRows + 1}; if it is data, put a line with the columns' names before it."));
        }
    }

    private bool CountsUp(int row) => Enumerable.Range(1, Columns - 1).All(column => this[row, column] == this[row, column - 1] + 1);

    private static bool TryParse(ReadOnlySpan<byte> text, out float value) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
