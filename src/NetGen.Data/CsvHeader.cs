using System.Globalization;

namespace NetGen;

/// <summary>A table's columns and what they are called: as the header has it, or else by their place, "column 1" and so on.</summary>
internal sealed class CsvHeader
{
    private const string Place = "column ";

    private readonly string _file;
    private readonly string[] _names;
    private readonly bool _isWritten;

    /// <summary>The columns of a row's fields.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="isWritten">Whether its fields are the names.</param>
    /// <param name="file">What messages call the file.</param>
    public CsvHeader(CsvRow row, bool isWritten, string file)
    {
        (_file, _isWritten) = (file, isWritten);
        _names = [.. Enumerable.Range(0, row.Fields).Select(column => isWritten ? row.Text(column) : $"{Place}{column + 1}")];
    }

    /// <summary>The number of columns.</summary>
    public int Count => _names.Length;

    /// <summary>A column's name.</summary>
    public string this[int column] => _names[column];

    /// <summary>
    /// Whether a first row is a header: it holds the names that the caller asks for, or not a single number. Where only some fields are no
    /// numbers, it is a row with a mistake, which must not vanish.
    /// </summary>
    public static bool IsIn(CsvRow row, IReadOnlyCollection<string> asked)
    {
        var fields = Enumerable.Range(0, row.Fields);
        return asked.Count > 0 && asked.All(name => fields.Any(column => row.Text(column) == name))
            || !asked.Any(IsPlace) && fields.All(column => !CsvNumber.TryParse(row[column], out _));
    }

    /// <summary>A column as messages say it: by place, and by name where the file has one.</summary>
    public string Describe(int column) => _isWritten ? $"{Place}{column + 1} ('{_names[column]}')" : $"{Place}{column + 1}";

    /// <summary>The column of a name.</summary>
    /// <param name="name">The name, as the caller has it.</param>
    /// <param name="argument">What the caller calls it.</param>
    /// <exception cref="DataFormatException">No column or more than one has the name.</exception>
    public int Find(string name, string argument)
    {
        var columns = Enumerable.Range(0, Count).Where(column => _names[column] == name).ToArray();
        return columns switch
        {
            [var column] => column,
            [] => throw new DataFormatException(_file, $"{argument} names '{name}', which no column is called. {Choice(name)}"),
            _ => throw new DataFormatException(_file,
                $"{argument} names '{name}', which {columns.Length} columns are called, the {string.Join(" and the ", columns.Select(column => $"{column + 1}."))}: give each its own name in the header."),
        };
    }

    private static bool IsPlace(string name) => name.StartsWith(Place, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Place.Length), CultureInfo.InvariantCulture, out _);

    private string Choice(string name)
    {
        if (_names.FirstOrDefault(other => string.Equals(other.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } similar)
        {
            return $"One is called '{similar}': write it like this.";
        }

        return _isWritten ? $"The columns are {CsvNames.List(_names)}." : $"The file has no header, so the columns are {CsvNames.List(_names)}: use these, or put a line with names before the first row.";
    }
}
