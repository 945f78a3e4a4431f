using NetGen.Samples.Trials;
using ScottPlot;

namespace NetGen.Samples.Pictures;

/// <summary>A quantity layer by layer: predicted as a line, measured as points, one colour per initializer.</summary>
internal static class LayerPicture
{
    private const int Width = 860;
    private const int Height = 760;

    /// <summary>Labels that fit below the axis.</summary>
    private const int MostLabels = 12;

    public static Picture Draw(IReadOnlyList<Trial> trials, string name, string title, string y, Func<LayerStatistics, double> quantity, bool withHead)
    {
        var subject = trials[0].Subject;
        var caption = $"{title}: predicted (lines) and measured (points), {subject}";
        byte[] In(Theme theme) => Draw(trials, theme, $"{subject}: {title}\nlines predicted, points measured", y, quantity, withHead);
        return new($"{name}-{Picture.FileName(subject)}", caption, subject, Width, Height, In(Theme.Light), In(Theme.Dark));
    }

    private static byte[] Draw(IReadOnlyList<Trial> trials, Theme theme, string title, string y, Func<LayerStatistics, double> quantity, bool withHead)
    {
        var plot = theme.CreatePlot(title, "layer", y);
        double lowest = 0, highest = 0;
        for (var i = 0; i < trials.Count; i++)
        {
            var layers = withHead ? trials[i].Depth + 1 : trials[i].Depth;
            var xs = Enumerable.Range(1, layers).Select(layer => (double)layer).ToArray();
            double[] Values(IEnumerable<LayerStatistics> statistics) => [.. statistics.Take(layers).Select(layer => LogScale.Position(quantity(layer)))];
            var (predicted, measured) = (Values(trials[i].Signals.Predicted.Layers), Values(trials[i].Signals.Measured.Layers));
            var line = plot.Add.ScatterLine(xs, predicted, theme.Series[i]);
            line.LineWidth = 3;
            var points = plot.Add.ScatterPoints(xs, measured, theme.Series[i]);
            points.MarkerShape = Theme.Shape(i);
            points.MarkerSize = 13;
            points.MarkerLineWidth = 3;
            points.LegendText = trials[i].Initializer;
            (lowest, highest) = (Math.Min(lowest, predicted.Concat(measured).Min()), Math.Max(highest, predicted.Concat(measured).Max()));
        }

        LogScale.Apply(plot.Axes.Left, lowest, highest);
        var last = trials[0].Depth + (withHead ? 1 : 0);
        var labelled = Enumerable.Range(1, last).Where(layer => last <= MostLabels || layer % 2 == 0);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. labelled.Select(layer => (double)layer)], [.. labelled.Select(layer => $"{layer}")]);
        plot.Axes.SetLimits(0.7, last + 0.3, lowest - 0.4, highest + 0.4);
        theme.ShowLegend(plot);
        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }
}
