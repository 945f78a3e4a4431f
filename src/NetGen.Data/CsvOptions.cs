namespace NetGen;

/// <summary>
/// What is read of a CSV file, and how. Columns are named as the header has them; where a file has none, they are called
/// <c>column 1</c>, <c>column 2</c> and so on.
/// </summary>
public sealed record CsvOptions
{
    /// <summary>Rows to pass over before the header or the first row.</summary>
    public int SkipRows { get; init; }

    /// <summary>Columns to leave out, by name: they may hold anything. <c>""</c> is the column of row numbers that pandas writes without a name.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>
    /// Columns, by name, in whose place stands a column per category: 1 in the rows of that category, 0 in the others. The categories
    /// are the texts that occur, ordered by the codes of their characters, and the columns are called <c>sex=female</c>, <c>sex=male</c>.
    /// </summary>
    public IReadOnlyList<string> OneHot { get; init; } = [];

    /// <summary>What happens to values that are missing.</summary>
    public MissingValues Missing { get; init; }

    /// <summary>
    /// The training rows, where others are read, as by <c>options with { Training = train }</c>: classes, categories, the order of the
    /// features and the means of missing values are theirs, so that a network takes both. A class or category that they do not have is
    /// refused. Null where the training rows are read.
    /// </summary>
    public Dataset? Training { get; init; }
}
