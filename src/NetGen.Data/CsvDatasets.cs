using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Reads data sets from CSV files, also gzipped ones.</summary>
/// <remarks>
/// <para>Columns are separated by commas, semicolons, tabs, bars or, where a row has none of them, by spaces; which, is recognized.
/// Fields in quotes may hold separators, line breaks and doubled quotes.</para>
/// <para>A first row without a single number, or with all the names that are asked for, is a header and gives the
/// <see cref="Dataset.FeatureNames"/>. One such as <c>178,13,class_0,class_1,class_2</c> before rows of 13 features and a class index, as
/// scikit-learn's tables have it, gives the <see cref="Dataset.ClassNames"/>.</para>
/// <para>Labels are class indices from 0 or texts. Texts are the <see cref="Dataset.ClassNames"/>, ordered by the codes of their
/// characters.</para>
/// </remarks>
#pragma warning disable RS0026 // A path or a stream, a label or targets: required arguments tell the overloads apart.
#pragma warning disable RS0027 // Likewise.
public static class CsvDatasets
{
    extension(Dataset)
    {
        /// <summary>Reads rows of numbers with a label in one column; all other columns are features.</summary>
        /// <param name="path">A CSV file; a gzipped one is recognized by its content.</param>
        /// <param name="labelColumn">The column of the labels, such as <c>^1</c> for the last.</param>
        /// <param name="skipRows">Rows to pass over before the header or the first row.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="skipRows"/> is negative.</exception>
        public static Dataset ReadCsv(string path, Index labelColumn, int skipRows = 0) =>
            Read(path, CsvGoal.Label(labelColumn, path), new() { SkipRows = skipRows });

        /// <summary>Reads rows of numbers with a label in one column; all other columns are features, from a stream.</summary>
        /// <param name="stream">CSV text, not compressed; it is left open.</param>
        /// <param name="labelColumn">The column of the labels, such as <c>^1</c> for the last.</param>
        /// <param name="skipRows">Rows to pass over before the header or the first row.</param>
        /// <param name="name">What messages call the stream.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="skipRows"/> is negative.</exception>
        public static Dataset ReadCsv(Stream stream, Index labelColumn, int skipRows = 0, string name = "stream") =>
            Read(stream, name, CsvGoal.Label(labelColumn, name), new() { SkipRows = skipRows });

        /// <summary>Reads rows of numbers with targets in neighbouring columns; all other columns are features.</summary>
        /// <param name="path">A CSV file; a gzipped one is recognized by its content.</param>
        /// <param name="targetColumns">The columns of the targets, such as <c>^2..</c> for the last two.</param>
        /// <param name="skipRows">Rows to pass over before the header or the first row.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="skipRows"/> is negative.</exception>
        public static Dataset ReadCsv(string path, Range targetColumns, int skipRows = 0) =>
            Read(path, CsvGoal.Targets(targetColumns, path), new() { SkipRows = skipRows });

        /// <summary>Reads rows of numbers with targets in neighbouring columns; all other columns are features, from a stream.</summary>
        /// <param name="stream">CSV text, not compressed; it is left open.</param>
        /// <param name="targetColumns">The columns of the targets, such as <c>^2..</c> for the last two.</param>
        /// <param name="skipRows">Rows to pass over before the header or the first row.</param>
        /// <param name="name">What messages call the stream.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="skipRows"/> is negative.</exception>
        public static Dataset ReadCsv(Stream stream, Range targetColumns, int skipRows = 0, string name = "stream") =>
            Read(stream, name, CsvGoal.Targets(targetColumns, name), new() { SkipRows = skipRows });

        /// <summary>Reads rows with a label in the column of a name; all others are features unless the options say otherwise.</summary>
        /// <param name="path">A CSV file; a gzipped one is recognized by its content.</param>
        /// <param name="labelColumn">The name of the labels' column.</param>
        /// <param name="options">Which columns are read, and how.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentException"><see cref="CsvOptions.SkipRows"/> is negative, or <see cref="CsvOptions.Training"/> is of another kind.</exception>
        public static Dataset ReadCsv(string path, string labelColumn, CsvOptions? options = null) =>
            Read(path, CsvGoal.Label(labelColumn), options ?? new());

        /// <summary>Reads rows with a label in the column of a name; all others are features unless the options say otherwise, from a stream.</summary>
        /// <param name="stream">CSV text, not compressed; it is left open.</param>
        /// <param name="labelColumn">The name of the labels' column.</param>
        /// <param name="options">Which columns are read, and how.</param>
        /// <param name="name">What messages call the stream.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentException"><see cref="CsvOptions.SkipRows"/> is negative, or <see cref="CsvOptions.Training"/> is of another kind.</exception>
        public static Dataset ReadCsv(Stream stream, string labelColumn, CsvOptions? options = null, string name = "stream") =>
            Read(stream, name, CsvGoal.Label(labelColumn), options ?? new());

        /// <summary>Reads rows with targets in columns of some names; all others are features unless the options say otherwise.</summary>
        /// <param name="path">A CSV file; a gzipped one is recognized by its content.</param>
        /// <param name="targetColumns">The names of the targets' columns, in the order of the outputs.</param>
        /// <param name="options">Which columns are read, and how.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentException"><see cref="CsvOptions.SkipRows"/> is negative, or <see cref="CsvOptions.Training"/> is of another kind.</exception>
        public static Dataset ReadCsv(string path, IReadOnlyList<string> targetColumns, CsvOptions? options = null) =>
            Read(path, CsvGoal.Targets(targetColumns), options ?? new());

        /// <summary>Reads rows with targets in columns of some names; all others are features unless the options say otherwise, from a stream.</summary>
        /// <param name="stream">CSV text, not compressed; it is left open.</param>
        /// <param name="targetColumns">The names of the targets' columns, in the order of the outputs.</param>
        /// <param name="options">Which columns are read, and how.</param>
        /// <param name="name">What messages call the stream.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentException"><see cref="CsvOptions.SkipRows"/> is negative, or <see cref="CsvOptions.Training"/> is of another kind.</exception>
        public static Dataset ReadCsv(Stream stream, IReadOnlyList<string> targetColumns, CsvOptions? options = null, string name = "stream") =>
            Read(stream, name, CsvGoal.Targets(targetColumns), options ?? new());

        /// <summary>Reads rows with a label in one column; all others are features unless the options say otherwise.</summary>
        /// <param name="path">A CSV file; a gzipped one is recognized by its content.</param>
        /// <param name="labelColumn">The column of the labels, such as <c>^1</c> for the last.</param>
        /// <param name="options">Which columns are read, and how.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentException"><see cref="CsvOptions.SkipRows"/> is negative, or <see cref="CsvOptions.Training"/> is of another kind.</exception>
        [OverloadResolutionPriority(1)] // So that new() { ... } means options, not a number of rows.
        public static Dataset ReadCsv(string path, Index labelColumn, CsvOptions options) =>
            Read(path, CsvGoal.Label(labelColumn, path), options);

        /// <summary>Reads rows with a label in one column; all others are features unless the options say otherwise, from a stream.</summary>
        /// <param name="stream">CSV text, not compressed; it is left open.</param>
        /// <param name="labelColumn">The column of the labels, such as <c>^1</c> for the last.</param>
        /// <param name="options">Which columns are read, and how.</param>
        /// <param name="name">What messages call the stream.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentException"><see cref="CsvOptions.SkipRows"/> is negative, or <see cref="CsvOptions.Training"/> is of another kind.</exception>
        [OverloadResolutionPriority(1)] // So that new() { ... } means options, not a number of rows.
        public static Dataset ReadCsv(Stream stream, Index labelColumn, CsvOptions options, string name = "stream") =>
            Read(stream, name, CsvGoal.Label(labelColumn, name), options);

        /// <summary>Reads rows with targets in neighbouring columns; all others are features unless the options say otherwise.</summary>
        /// <param name="path">A CSV file; a gzipped one is recognized by its content.</param>
        /// <param name="targetColumns">The columns of the targets, such as <c>^2..</c> for the last two.</param>
        /// <param name="options">Which columns are read, and how.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentException"><see cref="CsvOptions.SkipRows"/> is negative, or <see cref="CsvOptions.Training"/> is of another kind.</exception>
        [OverloadResolutionPriority(1)] // So that new() { ... } means options, not a number of rows.
        public static Dataset ReadCsv(string path, Range targetColumns, CsvOptions options) =>
            Read(path, CsvGoal.Targets(targetColumns, path), options);

        /// <summary>Reads rows with targets in neighbouring columns; all others are features unless the options say otherwise, from a stream.</summary>
        /// <param name="stream">CSV text, not compressed; it is left open.</param>
        /// <param name="targetColumns">The columns of the targets, such as <c>^2..</c> for the last two.</param>
        /// <param name="options">Which columns are read, and how.</param>
        /// <param name="name">What messages call the stream.</param>
        /// <exception cref="DataFormatException">A field, a row or a column is not as asked for; the message names file, line, column and value. Or the file is of another kind.</exception>
        /// <exception cref="ArgumentException"><see cref="CsvOptions.SkipRows"/> is negative, or <see cref="CsvOptions.Training"/> is of another kind.</exception>
        [OverloadResolutionPriority(1)] // So that new() { ... } means options, not a number of rows.
        public static Dataset ReadCsv(Stream stream, Range targetColumns, CsvOptions options, string name = "stream") =>
            Read(stream, name, CsvGoal.Targets(targetColumns, name), options);
    }

    private static Dataset Read(string path, CsvGoal goal, CsvOptions options)
    {
        using var stream = Decompression.Open(path);
        return Read(stream, path, goal, options);
    }

    private static Dataset Read(Stream stream, string name, CsvGoal goal, CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        goal.RequireLike(options.Training);
        var table = CsvTable.Read(stream, name, goal, options);
        var features = new CsvFeatures(table, options.Training);
        var data = goal.IsLabel
            ? new CsvLabels(table, options.Training).With(features.Values(), features.Count)
            : Dataset.FromTargets(features.Values(), features.Count, Targets(table), table.Layout.Goal.Length);
        return data.WithFeatureNames(features.Names);
    }

    private static float[] Targets(CsvTable table)
    {
        var columns = table.Layout.Goal;
        var targets = new float[table.Rows * columns.Length];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = table[i / columns.Length, columns[i % columns.Length]];
        }

        return targets;
    }
}
