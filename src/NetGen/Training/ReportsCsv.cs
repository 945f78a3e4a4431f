using System.Globalization;

namespace NetGen;

/// <summary>Reports as comma-separated values.</summary>
internal static class ReportsCsv
{
    private static readonly (string Name, Func<EpochReport, IFormattable?> Value)[] Columns =
    [
        ("epoch", report => report.Epoch),
        ("training_loss", report => report.TrainingLoss),
        ("validation_loss", report => report.ValidationLoss),
        ("validation_accuracy", report => report.ValidationAccuracy),
        ("validation_r_squared", report => report.ValidationRSquared),
        ("learning_rate", report => report.LearningRate),
        ("seconds", report => report.Duration.TotalSeconds),
        ("rows_per_second", report => report.RowsPerSecond),
    ];

    /// <summary>Writes a header and a line per report.</summary>
    public static void Write(IEnumerable<EpochReport> reports, TextWriter writer)
    {
        WriteLine(writer, Columns.Select(column => column.Name));
        foreach (var report in reports)
        {
            WriteLine(writer, Columns.Select(column => column.Value(report)?.ToString(null, CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The same bytes on every system.</summary>
    private static void WriteLine(TextWriter writer, IEnumerable<string?> fields) => writer.Write($"{string.Join(',', fields)}\n");
}
