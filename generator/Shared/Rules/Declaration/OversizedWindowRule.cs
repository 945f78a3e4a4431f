using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1013: a kernel or a window is larger than the image that it moves over.</summary>
internal sealed class OversizedWindowRule : DeclarationRule
{
    public override string Id => "NG1013";

    public override string Title => "Kernels and windows fit into their images";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        for (var i = 0; i < context.Network.Layers.Count; i++)
        {
            if (context.Network.Layers[i].MovingWindow is { Window.IsSound: true } moving && context.Shapes.ReadImage(i) is { } image && moving.Window.Over(new(image.Height, image.Width)) is var fitting && (fitting.Height <= 0 || fitting.Width <= 0))
            {
                var giver = context.Gives(i, context.Sources.Of(i)[0], $"{image}{Padded(moving.Window, image)}");
                yield return OnLayer(
                    i,
                    moving.ArgumentOf(isHeight: fitting.Height <= 0),
                    $"A {moving.Noun} of {moving.Window.Size}{Reach(moving.Window)} fits nowhere, since {giver}. Use a smaller {moving.Noun}, a larger image, or Padding.");
            }
        }
    }

    private static string Reach(WindowModel window) => window.Reach == window.Size ? "" : $", which reaches over {window.Reach} pixels,";

    private static string Padded(WindowModel window, ValueShape image)
    {
        var (height, width) = (window.PaddingBefore.Height + (long)window.PaddingAfter.Height, window.PaddingBefore.Width + (long)window.PaddingAfter.Width);
        return height + width == 0 ? "" : Text.Invariant($", {image.Height + height}x{image.Width + width} pixels with its padding");
    }
}
