namespace NetGen;

/// <summary>A first row that counts the columns, where the second does not count likewise: it is a header but for chance.</summary>
/// <param name="file">What messages call the file.</param>
/// <param name="skipRows">Rows that were passed over before it.</param>
internal sealed class CsvCountedHeader(string file, int skipRows)
{
    private const int FewestColumns = 5;

    private float? _from;

    /// <summary>Throws at the second row where the first is such a header.</summary>
    /// <param name="row">The row.</param>
    /// <param name="number">Its number, counted from 1.</param>
    public void Refuse(CsvRow row, int number)
    {
        if (number == 1 && row.Fields >= FewestColumns && CountsFrom(row) is (0 or 1) and var first)
        {
            _from = first;
        }
        else if (number == 2 && _from is { } from && CountsFrom(row) is null)
        {
            throw new DataFormatException(file, FormattableString.Invariant(
                $"the first row of numbers counts the columns ({from}, {from + 1}, {from + 2}, …), as a header does: if it is one, pass skipRows: {skipRows + 1}; if it is data, put a line with the columns' names before it."));
        }
    }

    /// <summary>The first number of a row in which each is one more than that before; null for other rows.</summary>
    private static float? CountsFrom(CsvRow row)
    {
        float? first = null;
        for (var column = 0; column < row.Fields; column++)
        {
            if (!CsvNumber.TryParse(row[column], out var value) || value != (first ??= value) + column)
            {
                return null;
            }
        }

        return first;
    }
}
