using System.Globalization;
using CsvHelper;

namespace NetGen;

/// <summary>A CSV file as numbers: every row as long as the first, every field finite.</summary>
internal sealed class CsvTable
{
    private readonly string _name;
    private readonly List<float> _values = [];

    private CsvTable(string name) => _name = name;

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
        var table = new CsvTable(name);
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
            using var reader = CsvReader.Create(stream, options, true);
            table.ReadRows(reader, skipRows);
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException or EndOfStreamException)
        {
            throw new DataFormatException(name, exception.Message, exception);
        }

        return table.Rows > 0 ? table : throw new DataFormatException(name, "the file holds no row of numbers.");
    }

    private void ReadRows(CsvReader reader, int skipRows)
    {
        while (reader.Read())
        {
            if (skipRows > 0)
            {
                skipRows--;
            }
            else if (Columns == 0)
            {
                Columns = reader.FieldCount;
                if (!IsHeader(reader))
                {
                    AddRow(reader);
                }
            }
            else
            {
                AddRow(reader);
            }
        }
    }

    /// <summary>Not when only some fields are no numbers: that is a row with a mistake, which must not vanish.</summary>
    private static bool IsHeader(CsvReader reader) =>
        !Enumerable.Range(0, reader.FieldCount).Any(column => TryParse(reader.GetSpan(column), out _));

    private void AddRow(CsvReader reader)
    {
        if (reader.FieldCount != Columns)
        {
            throw new DataFormatException(_name,
                $"line {reader.LineNumber} has {reader.FieldCount} fields, but the rows before have {Columns}. Every row must have the same.");
        }

        for (var column = 0; column < Columns; column++)
        {
            if (!TryParse(reader.GetSpan(column), out var value) || !float.IsFinite(value))
            {
                throw new DataFormatException(_name,
                    $"line {reader.LineNumber}, column {column + 1}: '{reader.GetString(column)}' is not a finite number. Replace it or leave the row out.");
            }

            _values.Add(value);
        }
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out float value) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
