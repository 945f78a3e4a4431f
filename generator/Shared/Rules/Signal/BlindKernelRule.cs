using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1210: most weights of a kernel are multiplied with padding only, since the image has become smaller than the kernel.</summary>
internal sealed class BlindKernelRule : LayerRule
{
    private static readonly Threshold Highest = new("netgen_blind_weights", 0.5);

    public override string Id => "NG1210";

    public override string Title => "The weights of a kernel see pixels";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override IReadOnlyList<Threshold> Thresholds => [Highest];

    public override bool HoldsForGivenWeights => false;

    protected override IEnumerable<Violation> Check(PlacedLayer layer)
    {
        if (layer.Model.MovingWindow is { Window.IsSound: true } moving && layer.Context.Shapes.ReadImage(layer.Index) is { } image)
        {
            var windows = moving.Window.Over(new(image.Height, image.Width));
            var seeing = new Extent(
                Seeing(moving.Window.Size.Height, moving.Window.Dilation.Height, moving.Window.Stride.Height, moving.Window.PaddingBefore.Height, windows.Height, image.Height),
                Seeing(moving.Window.Size.Width, moving.Window.Dilation.Width, moving.Window.Stride.Width, moving.Window.PaddingBefore.Width, windows.Width, image.Width));
            var blind = 1 - (double)seeing.Height * seeing.Width / ((double)moving.Window.Size.Height * moving.Window.Size.Width);
            if (blind > layer.Context.Value(Highest))
            {
                yield return On(
                    layer,
                    moving.Argument,
                    $"The image has become {image.Height}x{image.Width} here, so that {Text.Rounded(100 * blind)} % of the weights of each kernel of {moving.Window.Size} are multiplied with padding only and never learn. Use a smaller kernel, or fewer strides and pools above.");
            }
        }
    }

    /// <summary>How many places of a kernel lie on a pixel in some window.</summary>
    private static int Seeing(int size, int dilation, int stride, int before, int windows, int pixels) => Enumerable.Range(0, size).Count(place =>
    {
        var offset = (long)place * dilation - before;
        var first = Math.Max(0, (stride - 1 - offset) / stride);
        return first < windows && first * stride + offset < pixels;
    });
}
