using Spectre.Console;

namespace NetGen.Samples;

/// <summary>A table that grows while the network trains: every fifth epoch, and the last.</summary>
internal static class LossTable
{
    public static void Run(Action<Action<EpochReport>> training)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumns("epoch", "training loss", "test loss", "test accuracy", "rows/s");
        if (AnsiConsole.Profile.Capabilities.Ansi)
        {
            AnsiConsole.Live(table).Start(live => training(report => Add(table, report, live.Refresh)));
        }
        else
        {
            // Output that goes to a file cannot be drawn over: the table follows when it is whole.
            training(report => Add(table, report, () => { }));
            AnsiConsole.Write(table);
        }
    }

    private static void Add(Table table, EpochReport report, Action refresh)
    {
        if (report.Epoch % 5 == 0 || report.Epoch == report.Epochs)
        {
            table.AddRow(
                $"{report.Epoch}", $"{report.TrainingLoss:0.0000}", $"{report.ValidationLoss:0.0000}",
                $"{report.ValidationAccuracy:0.0000}", $"{report.RowsPerSecond:N0}");
            refresh();
        }
    }
}
