using Spectre.Console;

namespace NetGen.Samples;

/// <summary>Which digits are taken for which.</summary>
internal static class ConfusionView
{
    public static void Show(ConfusionMatrix confusion)
    {
        var table = new Table().Title("digit (down) and the network's answer (across)").Border(TableBorder.Simple).AddColumn("");
        for (var predicted = 0; predicted < confusion.Classes; predicted++)
        {
            table.AddColumn(new TableColumn($"[bold]{predicted}[/]").RightAligned());
        }

        for (var actual = 0; actual < confusion.Classes; actual++)
        {
            table.AddRow([$"[bold]{actual}[/]", .. Enumerable.Range(0, confusion.Classes).Select(predicted => Cell(confusion, actual, predicted))]);
        }

        AnsiConsole.Write(table);
    }

    private static string Cell(ConfusionMatrix confusion, int actual, int predicted) => confusion[actual, predicted] switch
    {
        0 => "[grey]·[/]",
        var count when actual == predicted => $"[green]{count}[/]",
        var count => $"[red]{count}[/]",
    };
}
