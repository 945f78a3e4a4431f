using CsvHelper;

namespace NetGen;

/// <summary>
/// A CSV file as numbers: every row as long as the first, every feature and target finite or, where it is missing, NaN; of texts that are
/// categories or labels the codes.
/// </summary>
internal sealed class CsvTable
{
    private readonly CsvOptions _options;
    private readonly CsvGoal _goal;
    private readonly List<float> _values = [];
    private CsvCategories?[] _categories = [];
    private readonly CsvCountedHeader _counted;
    private int _rowsRead;

    private CsvTable(string name, CsvGoal goal, CsvOptions options) => (Name, _goal, _options, Fault, _counted) =
        (name, goal, options, new(this), new(name, options.SkipRows));

    /// <summary>What messages call the file.</summary>
    public string Name { get; }

    /// <summary>What messages say of a field.</summary>
    public CsvFault Fault { get; }

    /// <summary>Rows passed over before the header or the first row.</summary>
    public int SkipRows => _options.SkipRows;

    /// <summary>What the columns are read as.</summary>
    public CsvLayout Layout { get; private set; } = null!;

    /// <summary>The first line, where it is one like scikit-learn's.</summary>
    public CsvClassLine? ClassLine { get; private set; }

    /// <summary>Whether a header names the columns.</summary>
    public bool HasHeader { get; private set; }

    /// <summary>Rows without the header and those that were dropped.</summary>
    public int Rows => _values.Count / Math.Max(1, Columns);

    private int Columns => Layout?.Header.Count ?? 0;

    public float this[int row, int column] => _values[row * Columns + column];

    /// <summary>The texts of a column that is one-hot or the label.</summary>
    public CsvCategories Categories(int column) => _categories[column] ??= new();

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="goal">What is to be learned.</param>
    /// <param name="options">How it is read.</param>
    public static CsvTable Read(Stream stream, string name, CsvGoal goal, CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.SkipRows, "skipRows");
        var table = new CsvTable(name, goal, options);
        var readerOptions = new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Throw,
        };
        try
        {
            using var reader = CsvReader.Create(table.RequireText(stream), readerOptions, true);
            table.ReadRows(new(reader, options.SkipRows));
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException or EndOfStreamException)
        {
            throw new DataFormatException(name, exception.Message, exception);
        }

        return table.Rows > 0 ? table : throw new DataFormatException(name,
            table._rowsRead > 0 ? $"each of the {table._rowsRead} rows lacks a value, so that none is left: leave out the column that lacks most by {nameof(options.Without)}."
            : options.SkipRows == 0 ? "the file holds no row of numbers."
            : $"the file holds no row of numbers behind the {options.SkipRows} that skipRows passes over.");
    }

    /// <summary>The whole stream again, when its first bytes tell of no other kind of file.</summary>
    private ChainedStream RequireText(Stream stream)
    {
        var start = new byte[ForeignFile.SampleLength];
        Array.Resize(ref start, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        return start.Length > 0 && ForeignFile.Describe(start, ExpectedFile.Csv) is { } other
            ? throw new DataFormatException(Name, $"the file {other}")
            : new(new MemoryStream(start), stream);
    }

    private void ReadRows(CsvRow row)
    {
        var isRead = row.Read();
        if (isRead)
        {
            isRead = ReadStart(row);
        }

        for (; isRead; isRead = row.Read())
        {
            AddRow(row);
        }

        ClassLine?.RequireRows(_rowsRead, Name);
    }

    /// <summary>Takes the first row for what it is: a header, a line of classes or data.</summary>
    /// <returns>Whether the row is at one that is to be added.</returns>
    private bool ReadStart(CsvRow row)
    {
        HasHeader = CsvHeader.IsIn(row, [.. _goal.Names, .. _options.Without, .. _options.OneHot]);
        if (HasHeader || CsvClassLine.Find(row) is not { } line)
        {
            Begin(row);
            return !HasHeader || row.Read();
        }

        var first = row.Keep();
        var isRead = row.Read();
        if (isRead && line.Describes(row))
        {
            ClassLine = line;
            Begin(row);
        }
        else
        {
            Begin(first);
            AddRow(first);
        }

        return isRead;
    }

    private void Begin(CsvRow row)
    {
        Layout = new(new(row, HasHeader, Name), _goal, _options, Name);
        _categories = new CsvCategories[Columns];
    }

    private void AddRow(CsvRow row)
    {
        if (row.Fields != Columns)
        {
            throw new DataFormatException(Name,
                $"line {row.LineNumber} has {row.Fields} fields, but the rows before have {Columns}. Every row must have the same.");
        }

        _rowsRead++;
        if (!HasHeader)
        {
            _counted.Refuse(row, _rowsRead);
        }

        if (_options.Missing != MissingValues.DropRow || !HasMissing(row))
        {
            for (var column = 0; column < Columns; column++)
            {
                _values.Add(Value(row, column));
            }
        }
    }

    private bool HasMissing(CsvRow row)
    {
        for (var column = 0; column < Columns; column++)
        {
            if (Layout[column] != CsvRole.LeftOut && CsvNumber.IsMissing(row[column]))
            {
                return true;
            }
        }

        return false;
    }

    private float Value(CsvRow row, int column)
    {
        var role = Layout[column];
        var text = row[column];
        if (role == CsvRole.LeftOut)
        {
            return 0;
        }

        if (role is CsvRole.Feature or CsvRole.Target && CsvNumber.TryParse(text, out var value) && float.IsFinite(value))
        {
            return value;
        }

        if (CsvNumber.IsMissing(text))
        {
            return role is CsvRole.Feature or CsvRole.OneHot && _options.Missing == MissingValues.Mean ? float.NaN : throw Fault.OfMissing(row, column);
        }

        return role is CsvRole.OneHot or CsvRole.Label ? Categories(column).Add(row.Text(column), row.LineNumber) : throw Fault.OfText(row, column);
    }
}
