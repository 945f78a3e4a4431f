using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1018: windows end before the image does, and leave much of it unread.</summary>
internal sealed class UnreadBorderRule : DeclarationRule
{
    /// <summary>Published networks lose up to 27 %: a pool of two makes 3x3 of 7x7.</summary>
    private static readonly Threshold Highest = new("netgen_unread_pixels", 0.3);

    public override string Id => "NG1018";

    public override string Title => "Windows reach the border of their image";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override IReadOnlyList<Threshold> Thresholds => [Highest];

    public override bool HoldsForGivenWeights => false;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        for (var i = 0; i < context.Network.Layers.Count; i++)
        {
            if (context.Network.Layers[i].MovingWindow is { Window.IsSound: true } moving && context.Shapes.Read(i) is { IsImage: true } image)
            {
                var end = End(moving.Window, image);
                var unread = 1 - (double)end.Height * end.Width / image.Pixels;
                if (unread > context.Value(Highest))
                {
                    yield return OnLayer(
                        i,
                        moving.Argument,
                        $"{Text.Rounded(100 * unread)} % of the pixels are never read: {moving.Noun}s of {moving.Window.Size}, {moving.Window.Stride} pixels apart, end at {end} of {image.Height}x{image.Width}. Use Padding, Same, or another size.");
                }
            }
        }
    }

    /// <summary>How many rows and columns of pixels come before the end of the last window.</summary>
    private static Extent End(WindowModel window, ValueShape image)
    {
        var windows = window.Over(new(image.Height, image.Width));
        return new(
            End(windows.Height, window.Reach.Height, window.Stride.Height, window.PaddingBefore.Height, image.Height),
            End(windows.Width, window.Reach.Width, window.Stride.Width, window.PaddingBefore.Width, image.Width));
    }

    /// <summary>Windows that lie apart leave pixels out on purpose.</summary>
    private static int End(int windows, int reach, int stride, int before, int size) =>
        reach < stride || windows == 0 ? size : (int)Math.Min(size, (windows - 1L) * stride + reach - before);
}
