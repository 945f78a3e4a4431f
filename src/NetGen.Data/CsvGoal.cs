namespace NetGen;

/// <summary>What is to be learned, as the caller asks for it.</summary>
/// <param name="Argument">What the caller calls it.</param>
/// <param name="Names">The names that the caller gives, if any.</param>
/// <param name="Find">Its columns in a table.</param>
internal sealed record CsvGoal(string Argument, IReadOnlyList<string> Names, Func<CsvHeader, int[]> Find)
{
    private const string LabelArgument = "labelColumn";
    private const string TargetArgument = "targetColumns";

    /// <summary>Whether it is a label.</summary>
    public bool IsLabel => Argument == LabelArgument;

    /// <summary>Throws where the training rows are not of the same kind, or have no names to tell their features by.</summary>
    public void RequireLike(Dataset? training)
    {
        if (training is not null && training.HasLabels != IsLabel)
        {
            throw new ArgumentException($"{nameof(CsvOptions.Training)} has {(training.HasLabels ? "labels" : "targets")}, but {Argument} asks for {(IsLabel ? "labels" : "targets")}: read both alike.", nameof(training));
        }

        if (training is { FeatureNames.Count: 0 })
        {
            throw new ArgumentException($"The features of {nameof(CsvOptions.Training)} have no names: read it with {nameof(CsvDatasets.ReadCsv)} too, or give them by {nameof(Dataset.WithFeatureNames)}.", nameof(training));
        }
    }

    /// <summary>A label by place.</summary>
    public static CsvGoal Label(Index column, string file) => new(LabelArgument, [], header => [CsvColumns.OfLabel(header, column, file)]);

    /// <summary>A label by name.</summary>
    public static CsvGoal Label(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new(LabelArgument, [column], header => [header.Find(column, LabelArgument)]);
    }

    /// <summary>Targets by place.</summary>
    public static CsvGoal Targets(Range columns, string file) => new(TargetArgument, [], header =>
    {
        var (first, count) = CsvColumns.OfTargets(header, columns, file);
        return [.. Enumerable.Range(first, count)];
    });

    /// <summary>Targets by name.</summary>
    public static CsvGoal Targets(IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Count > 0
            ? new(TargetArgument, columns, header => [.. columns.Select(column => header.Find(column, TargetArgument))])
            : throw new ArgumentException("There is no target: name at least one column.", nameof(columns));
    }
}
