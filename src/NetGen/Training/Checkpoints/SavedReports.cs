namespace NetGen;

/// <summary>The reports of epochs as a checkpoint holds them.</summary>
internal sealed class SavedReports
{
    private const int Fields = 5;

    private double[] _table = [];
    private double[] _rSquared = [];
    private string? _note;

    /// <summary>To read into.</summary>
    public SavedReports()
    {
    }

    /// <summary>To write.</summary>
    public SavedReports(IReadOnlyList<EpochReport> reports)
    {
        _table =
        [
            .. reports.SelectMany(report => new[]
            {
                report.TrainingLoss, report.ValidationLoss ?? double.NaN, report.ValidationAccuracy ?? double.NaN, report.LearningRate, report.Duration.Ticks,
            }),
        ];
        _rSquared = [.. reports.Select(report => report.ValidationRSquared ?? double.NaN)];
        _note = reports[0].Note;
    }

    /// <summary>Exchanges all of them.</summary>
    public void Exchange(StateExchange exchange)
    {
        exchange.Table("reports", Fields, ref _table);
        exchange.LaterTable("reports.rSquared", ref _rSquared);
        exchange.LaterText("note", ref _note);
    }

    /// <summary>The reports that were read.</summary>
    /// <param name="epochs">Epochs of the whole training.</param>
    /// <param name="rows">Rows of an epoch.</param>
    public List<EpochReport> Restore(int epochs, int rows) =>
    [
        .. _table.Chunk(Fields).Select((entry, index) =>
        {
            var duration = TimeSpan.FromTicks((long)entry[4]);
            return new EpochReport(index + 1, epochs, entry[0], OrNull(entry[1]), OrNull(entry[2]), (float)entry[3], duration, rows / duration.TotalSeconds)
            {
                ValidationRSquared = OrNull(index < _rSquared.Length ? _rSquared[index] : double.NaN),
                Note = index == 0 ? _note : null,
            };
        }),
    ];

    private static double? OrNull(double value) => double.IsNaN(value) ? null : value;
}
