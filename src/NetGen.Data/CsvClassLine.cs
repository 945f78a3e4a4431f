namespace NetGen;

/// <summary>
/// The first line of scikit-learn's tables, such as <c>178,13,class_0,class_1,class_2</c>: the numbers of rows and of features and the
/// classes' names. The label, a class index, is the last column.
/// </summary>
/// <param name="Rows">Rows that follow.</param>
/// <param name="Features">Features of each.</param>
/// <param name="ClassNames">The names, by class.</param>
internal sealed record CsvClassLine(int Rows, int Features, string[] ClassNames)
{
    private const int FirstName = 2;

    /// <summary>What a first row says if it is such a line; null where it cannot be one. Whether it is, the second row tells.</summary>
    public static CsvClassLine? Find(CsvRow row)
    {
        if (row.Fields < FirstName + 2 || !int.TryParse(row[0], out var rows) || !int.TryParse(row[1], out var features) || rows < 1 || features < 1)
        {
            return null;
        }

        var names = new string[row.Fields - FirstName];
        for (var i = 0; i < names.Length; i++)
        {
            if (CsvNumber.IsMissing(row[FirstName + i]) || CsvNumber.TryParse(row[FirstName + i], out _))
            {
                return null;
            }

            names[i] = row.Text(FirstName + i);
        }

        return names.Distinct(StringComparer.Ordinal).Count() == names.Length ? new(rows, features, names) : null;
    }

    /// <summary>Whether a row is as this line says: numbers, one per feature and the label.</summary>
    public bool Describes(CsvRow row) =>
        row.Fields == Features + 1 && Enumerable.Range(0, row.Fields).All(column => CsvNumber.TryParse(row[column], out _));

    /// <summary>Throws where other rows follow than the line says.</summary>
    public void RequireRows(int rows, string file)
    {
        if (rows != Rows)
        {
            throw new DataFormatException(file,
                $"its first line announces {Rows} rows, but {rows} follow: the file is cut off, or its rows were changed. Get it whole, or correct the number.");
        }
    }
}
