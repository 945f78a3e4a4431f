using ScottPlot;

namespace NetGen.Samples.Pictures;

/// <summary>Colours of a picture, and the sizes that keep text legible where a phone shows the picture at half its width.</summary>
/// <param name="Background">Of the picture.</param>
/// <param name="Text">Of text and axes.</param>
/// <param name="Grid">Of grid lines.</param>
/// <param name="Series">Of one line per initializer: Okabe and Ito's palette, told apart by the colour-blind, its yellow darkened for white paper.</param>
internal sealed record Theme(Color Background, Color Text, Color Grid, Color[] Series)
{
    public const float FontSize = 22;

    public static readonly Theme Light = new(
        Color.FromHex("#ffffff"), Color.FromHex("#1b1f24"), Color.FromHex("#e3e6ea"),
        Colors("#000000", "#8c6d00", "#d55e00", "#cc79a7", "#56b4e9", "#009e73", "#e69f00", "#0072b2"));

    public static readonly Theme Dark = new(
        Color.FromHex("#15181c"), Color.FromHex("#e6e8eb"), Color.FromHex("#2f343a"),
        Colors("#ffffff", "#f0e442", "#ff7f2a", "#e59ac4", "#7cc8f5", "#2bc79a", "#f2b134", "#4c9fe0"));

    /// <summary>A plain face that this machine has; the library's own choice is one with serifs on some.</summary>
    public static readonly string Face =
        new[] { "Segoe UI", "Helvetica Neue", "Arial", "Noto Sans", "Open Sans", "DejaVu Sans", "Liberation Sans" }.FirstOrDefault(SkiaSharp.SKFontManager.Default.FontFamilies.Contains) ?? Fonts.Sans;

    /// <summary>Shapes differ too, for prints without colour.</summary>
    private static readonly MarkerShape[] Shapes =
    [
        MarkerShape.FilledSquare, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleDown, MarkerShape.FilledTriangleUp,
        MarkerShape.OpenSquare, MarkerShape.FilledCircle, MarkerShape.OpenDiamond, MarkerShape.OpenCircle,
    ];

    public static MarkerShape Shape(int series) => Shapes[series];

    /// <summary>An empty plot in this theme.</summary>
    public Plot CreatePlot(string title, string x, string y)
    {
        var plot = new Plot();
        plot.FigureBackground.Color = Background;
        plot.DataBackground.Color = Background;
        plot.Axes.Color(Text);
        plot.Grid.MajorLineColor = Grid;
        plot.Axes.Title.Label.Text = title;
        plot.Axes.Title.Label.FontSize = FontSize + 2;
        plot.Axes.Bottom.Label.Text = x;
        plot.Axes.Left.Label.Text = y;
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            axis.Label.FontSize = FontSize;
            axis.Label.Bold = false;
            axis.TickLabelStyle.FontSize = FontSize - 2;
        }

        plot.Font.Set(Face);

        plot.Axes.Right.FrameLineStyle.IsVisible = false;
        plot.Axes.Top.FrameLineStyle.IsVisible = false;
        return plot;
    }

    /// <summary>The legend below the data.</summary>
    public void ShowLegend(Plot plot)
    {
        var panel = plot.ShowLegend(Edge.Bottom);
        panel.Legend.Orientation = Orientation.Horizontal;
        panel.Legend.TightHorizontalWrapping = false;
        panel.Legend.FontSize = FontSize - 2;
        panel.Legend.FontName = Face;
        panel.Legend.FontColor = Text;
        panel.Legend.BackgroundColor = Background;
        panel.Legend.OutlineColor = Background;
        panel.Legend.ShadowColor = Background;
    }

    private static Color[] Colors(params string[] hex) => [.. hex.Select(Color.FromHex)];
}
