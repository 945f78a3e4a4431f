using System.Globalization;
using NetGen.Samples.Trials;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The trials in the terminal.</summary>
internal static class TrialTable
{
    public static void Show(IReadOnlyList<Trial> trials)
    {
        foreach (var group in trials.GroupBy(trial => trial.Subject))
        {
            var table = new Table().Title($"[bold]{group.Key}[/]: predicted / measured").Border(TableBorder.Simple)
                .AddColumn("weights")
                .AddColumn(new TableColumn("std, last hidden").RightAligned())
                .AddColumn(new TableColumn("gradient, first:last").RightAligned())
                .AddColumn(new TableColumn("test").RightAligned())
                .AddColumn("rules, NG");
            foreach (var trial in group)
            {
                var (predicted, measured) = (trial.Signals.Predicted.Layers, trial.Signals.Measured.Layers);
                table.AddRow(
                    trial.Initializer,
                    $"{Figure(predicted[trial.Depth - 1].Std)} / {Figure(measured[trial.Depth - 1].Std)}",
                    $"{Figure(Ratio(predicted))} / {Figure(Ratio(measured))}",
                    trial.HasDiverged ? "[red]NaN[/]" : trial.Accuracy >= 0.9 ? $"[green]{trial.Accuracy:0.000}[/]" : $"[red]{trial.Accuracy:0.000}[/]",
                    string.Join(' ', trial.Rules.Select(rule => rule.Id[2..])));
            }

            AnsiConsole.Write(table);
        }
    }

    /// <summary>The first layer's weight gradient over the last one's; 0 where there is no gradient at all.</summary>
    private static double Ratio(IReadOnlyList<LayerStatistics> layers) =>
        layers[0].WeightGradientNorm == 0 ? 0 : layers[0].WeightGradientNorm / layers[^1].WeightGradientNorm;

    private static string Figure(double value) => value.ToString(value is 0 or (>= 0.01 and < 1000) ? "G3" : "0e+0", CultureInfo.InvariantCulture);
}
