using NetGen.Samples.Trials;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace NetGen.Samples.Pictures;

/// <summary>Histograms of the activations of every hidden layer, one panel per initializer, the first layer on top.</summary>
internal static class HistogramPicture
{
    private const int Width = 960;
    private const int Height = 1500;
    private const int Columns = 2;
    private const int Bins = 50;

    public static Picture Draw(IReadOnlyList<Trial> trials)
    {
        var (subject, activation) = (trials[0].Subject, trials[0].Activation);
        return new(
            $"histograms-{Picture.FileName(subject)}", $"Histograms of the activations of every hidden layer before training, {subject}{(activation == Act.ReLU ? "; at the right, how many are 0" : "")}",
            subject, Width, Height, Draw(trials, Theme.Light), Draw(trials, Theme.Dark));
    }

    private static byte[] Draw(IReadOnlyList<Trial> trials, Theme theme)
    {
        var panels = new Multiplot();
        panels.RemovePlot(panels.GetPlot(0));
        for (var i = 0; i < trials.Count; i++)
        {
            panels.AddPlot(Panel(trials[i], theme, theme.Series[i]));
        }

        panels.Layout = new ScottPlot.MultiplotLayouts.Grid((trials.Count + Columns - 1) / Columns, Columns);
        return panels.Render(Width, Height).GetImageBytes(ImageFormat.Png, 100);
    }

    private static Plot Panel(Trial trial, Theme theme, Color color)
    {
        var plot = theme.CreatePlot(trial.Initializer, "", "layer");
        plot.HideGrid();
        var scale = HistogramScale.For(trial);
        for (var layer = 1; layer <= trial.Depth; layer++)
        {
            AddHistogram(plot, scale, trial.Activations[layer - 1], trial.Depth - layer, color, theme);
        }

        var rows = Enumerable.Range(0, trial.Depth).Where(row => row % 2 == 0).ToArray();
        plot.Axes.Left.TickGenerator = new NumericManual([.. rows.Select(row => row + 0.3)], [.. rows.Select(row => $"{trial.Depth - row}")]);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. scale.Ticks.Select(tick => tick.Position)], [.. scale.Ticks.Select(tick => tick.Label)]);
        plot.Axes.SetLimits(scale.From - 0.04 * scale.Width, scale.To + (scale.ShowsZeros ? 0.3 : 0.04) * scale.Width, -0.15, trial.Depth + 0.1);
        return plot;
    }

    /// <summary>A filled histogram on its own base line, as high as its fullest bin.</summary>
    private static void AddHistogram(Plot plot, HistogramScale scale, float[] values, double baseline, Color color, Theme theme)
    {
        var counts = new double[Bins];
        var zeros = 0;
        foreach (var value in values)
        {
            if (scale.Position(value) is { } position)
            {
                counts[(int)Math.Clamp((position - scale.From) / scale.Width * Bins, 0, Bins - 1)]++;
            }
            else
            {
                zeros++;
            }
        }

        var highest = Math.Max(1, counts.Max());
        for (var bin = 0; bin < Bins; bin++)
        {
            if (counts[bin] > 0)
            {
                var left = scale.From + scale.Width * bin / Bins;
                var bar = plot.Add.Rectangle(left, left + scale.Width / Bins, baseline, baseline + 0.85 * Math.Max(0.02, counts[bin] / highest));
                bar.FillColor = color;
                bar.LineWidth = 0;
            }
        }

        plot.Add.HorizontalLine(baseline, 1, theme.Grid);
        if (scale.ShowsZeros)
        {
            var share = plot.Add.Text($"0: {100.0 * zeros / values.Length:0} %", scale.To + 0.28 * scale.Width, baseline + 0.35);
            share.LabelFontSize = Theme.FontSize - 6;
            share.LabelFontName = Theme.Face;
            share.LabelFontColor = theme.Text;
            share.LabelAlignment = Alignment.MiddleRight;
        }
    }
}
