using NetGen.Samples.Trials;
using ScottPlot;

namespace NetGen.Samples.Pictures;

/// <summary>The training loss, step by step, each point the mean of some steps.</summary>
internal static class LossPicture
{
    private const int Width = 860;
    private const int Height = 760;
    private const int StepsPerPoint = 15;

    /// <summary>Losses above it are drawn here: they say no more than that.</summary>
    private const double Highest = 4;

    public static Picture Draw(IReadOnlyList<Trial> trials)
    {
        var subject = trials[0].Subject;
        return new(
            $"loss-{Picture.FileName(subject)}", $"Training loss, {subject}", subject, Width, Height, Draw(trials, Theme.Light), Draw(trials, Theme.Dark));
    }

    private static byte[] Draw(IReadOnlyList<Trial> trials, Theme theme)
    {
        var plot = theme.CreatePlot($"{trials[0].Subject}: training loss", "step", "cross-entropy");
        for (var i = 0; i < trials.Count; i++)
        {
            var points = trials[i].Losses.Chunk(StepsPerPoint).Select((steps, at) => (X: (at + 0.5) * StepsPerPoint, Y: Math.Min(Highest, steps.Average()))).ToArray();
            var line = plot.Add.Scatter(points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray(), theme.Series[i]);
            line.LineWidth = 3;
            line.MarkerShape = Theme.Shape(i);
            line.MarkerSize = points.Length < 3 ? 14 : 9;
            line.LegendText = trials[i].Initializer;
        }

        var chance = plot.Add.HorizontalLine(Math.Log(10), 2, theme.Text, LinePattern.Dotted);
        chance.LegendText = "chance, ln 10";
        plot.Axes.SetLimitsY(-0.1, Highest + 0.15);
        theme.ShowLegend(plot);
        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }
}
