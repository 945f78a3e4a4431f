namespace NetGen;

/// <summary>Reads data sets from CSV files, also gzipped ones.</summary>
/// <remarks>
/// Columns are separated by commas, semicolons, tabs, bars or, where a row has none of them, by spaces; which, is recognized. A
/// first row without a single number is a header.
/// </remarks>
#pragma warning disable RS0026 // A path or a stream, a label or targets: required arguments tell the overloads apart.
public static class CsvDatasets
{
    extension(Dataset)
    {
        /// <summary>Reads rows of numbers with a class index in one column; all other columns are features.</summary>
        /// <param name="path">A CSV file; a gzipped one is recognized by its content. A header is recognized, too.</param>
        /// <param name="labelColumn">The column of the class indices, such as <c>^1</c> for the last.</param>
        /// <param name="skipRows">Rows to pass over before the header or the first row.</param>
        /// <exception cref="DataFormatException">A row is ragged or a field is not a finite number; the message names file, line and column. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="skipRows"/> is negative.</exception>
        public static Dataset ReadCsv(string path, Index labelColumn, int skipRows = 0)
        {
            using var stream = Decompression.Open(path);
            return ReadCsv(stream, labelColumn, skipRows, path);
        }

        /// <summary>Reads rows of numbers with a class index in one column from a stream.</summary>
        /// <param name="stream">CSV text, not compressed; it is left open.</param>
        /// <param name="labelColumn">The column of the class indices.</param>
        /// <param name="skipRows">Rows to pass over before the header or the first row.</param>
        /// <param name="name">What messages call the stream.</param>
        /// <exception cref="DataFormatException">A row is ragged or a field is not a finite number, or the stream holds no text.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="skipRows"/> is negative.</exception>
        public static Dataset ReadCsv(Stream stream, Index labelColumn, int skipRows = 0, string name = "stream")
        {
            var table = CsvTable.Read(stream, name, skipRows);
            var column = CsvColumns.OfLabel(table, labelColumn, name);
            return Dataset.FromLabels(FeaturesWithout(table, column, 1), table.Columns - 1, Labels(table, column, name));
        }

        /// <summary>Reads rows of numbers with targets in neighbouring columns; all other columns are features.</summary>
        /// <param name="path">A CSV file; a gzipped one is recognized by its content. A header is recognized, too.</param>
        /// <param name="targetColumns">The columns of the targets, such as <c>^2..</c> for the last two.</param>
        /// <param name="skipRows">Rows to pass over before the header or the first row.</param>
        /// <exception cref="DataFormatException">A row is ragged or a field is not a finite number; the message names file, line and column. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="skipRows"/> is negative.</exception>
        public static Dataset ReadCsv(string path, Range targetColumns, int skipRows = 0)
        {
            using var stream = Decompression.Open(path);
            return ReadCsv(stream, targetColumns, skipRows, path);
        }

        /// <summary>Reads rows of numbers with targets in neighbouring columns from a stream.</summary>
        /// <param name="stream">CSV text, not compressed; it is left open.</param>
        /// <param name="targetColumns">The columns of the targets.</param>
        /// <param name="skipRows">Rows to pass over before the header or the first row.</param>
        /// <param name="name">What messages call the stream.</param>
        /// <exception cref="DataFormatException">A row is ragged or a field is not a finite number, or the stream holds no text.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="skipRows"/> is negative.</exception>
        public static Dataset ReadCsv(Stream stream, Range targetColumns, int skipRows = 0, string name = "stream")
        {
            var table = CsvTable.Read(stream, name, skipRows);
            var (first, count) = CsvColumns.OfTargets(table, targetColumns, name);
            var targets = new float[table.Rows * count];
            for (var i = 0; i < targets.Length; i++)
            {
                targets[i] = table[i / count, first + i % count];
            }

            return Dataset.FromTargets(FeaturesWithout(table, first, count), table.Columns - count, targets, count);
        }
    }

    private static float[] FeaturesWithout(CsvTable table, int first, int count)
    {
        var inputs = table.Columns - count;
        var features = new float[table.Rows * inputs];
        for (var i = 0; i < features.Length; i++)
        {
            var column = i % inputs;
            features[i] = table[i / inputs, column < first ? column : column + count];
        }

        return features;
    }

    private static int[] Labels(CsvTable table, int column, string name)
    {
        var labels = new int[table.Rows];
        for (var row = 0; row < labels.Length; row++)
        {
            var value = table[row, column];
            labels[row] = value >= 0 && value < int.MaxValue && value == MathF.Floor(value)
                ? (int)value
                : throw new DataFormatException(name, FormattableString.Invariant(
                    $"row {row + 1} of the data, column {column + 1}: {value} is not a class index. Classes are whole numbers from 0: where labels are other numbers, read that column as targets, ") +
                    "and number them by 'Dataset.FromLabels(data.Features.ToArray(), data.Inputs, data.Targets.ToArray(), out var map)'.");
        }

        return labels;
    }
}
