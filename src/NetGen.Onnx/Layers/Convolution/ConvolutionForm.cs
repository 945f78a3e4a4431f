using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>Conv over images.</summary>
internal sealed class ConvolutionForm(ReadingContext context) : NodeForm
{
    public override IReadOnlyCollection<string> Operators { get; } = ["Conv"];

    public override GraphValue? Read(NodeProto node, IReadOnlyList<GraphValue?> inputs)
    {
        var (rows, outside) = inputs switch
        {
            [PaddedValue { Zeros: { } zeros } padded, ..] => (padded.Rows, zeros),
            [RowsValue images, ..] => (images, default),
            _ => ((RowsValue?)null, default),
        };
        if (rows is null || inputs.ElementAtOrDefault(1) is not ConstantValue { IsFloats: true } weight)
        {
            return rows is not null ? context.Problems.AddUse(node, $"has as its weights {ValueText.Describe(inputs.ElementAtOrDefault(1))}, but constants of floats must be there") : null;
        }

        var complaint = FindFault(node, weight, inputs.ElementAtOrDefault(2));
        return complaint is not null ? context.Problems.AddUse(node, complaint)
            : IsProduct(node, rows, weight, outside) ? Product(node, rows, weight, (ConstantValue?)inputs.ElementAtOrDefault(2))
            : (GraphValue?)Convolve(node, rows, outside, weight, (ConstantValue?)inputs.ElementAtOrDefault(2)) ?? UnknownValue.Instance;
    }

    private LayerValue? Convolve(NodeProto node, RowsValue rows, ImagePadding outside, ConstantValue weight, ConstantValue? bias)
    {
        if (ImageRows.Read(rows, node, context.Problems) is not { } images)
        {
            return null;
        }

        var (outputs, groups) = (weight.Shape[0], node.Integer("group", 1));
        if (groups < 1 || outputs % groups != 0 || weight.Shape[1] * groups != images.Image.Channels)
        {
            context.Problems.AddUse(node, FormattableString.Invariant($"has weights {ShapeText.Format(weight.Shape)} in {groups} {(groups == 1 ? "group" : "groups")}, but its images have {images.Image.Channels} channels"));
            return null;
        }

        if (new WindowReader(context, node, images.Image, outside).Read(weight.Shape[2], weight.Shape[3], hasCeiling: false, isMean: false) is not { } kernel)
        {
            return null;
        }

        if (ImageShape.Of(outputs, kernel.Down.Windows, kernel.Across.Windows) is not { } given)
        {
            context.Problems.AddUse(node, "gives images of more numbers than any network has");
            return null;
        }

        return new(new ConvolutionDraft(node, images.Rows, weight, bias, kernel, images.Image, given), Curve.Identity, Layout.Images(images.Batch, given));
    }

    /// <summary>One pixel that is no image, but a row that a pool over all pixels or a layer gives: the kernel is a matrix.</summary>
    private static bool IsProduct(NodeProto node, RowsValue rows, ConstantValue weight, ImagePadding outside) =>
        outside == default && rows.AsNumbers() is { Layer: not InputDraft, Layer.Shape.Image: null, Shift: null, Layout: { Image: { Pixels: 1 } image } }
        && weight.Shape is [_, var channels, 1, 1] && channels == image.Channels && node.Integer("group", 1) == 1 && (node.Integers("pads") ?? []).All(size => size == 0);

    private static LayerValue Product(NodeProto node, RowsValue rows, ConstantValue weight, ConstantValue? bias)
    {
        var matrix = new ConstantValue(weight.Tensor, [weight.Shape[1], weight.Shape[0]], IsTransposed: true);
        var given = new ImageShape(1, 1, (int)weight.Shape[0]);
        return new(new DenseDraft(node, rows, matrix) { Bias = bias }, Curve.Identity, Layout.Images(rows.AsNumbers().Layout!.Sizes[0], given));
    }

    private static string? FindFault(NodeProto node, ConstantValue weight, GraphValue? bias) =>
        weight.Shape is not [>= 1 and var outputs, >= 1, >= 1 and var height, >= 1 and var width] || weight.Tensor.Count > int.MaxValue
            ? $"has weights {ShapeText.Format(weight.Shape)}, but those of a convolution over images are [outputs, inputs, height, width]"
        : node.Integers("kernel_shape") is { Count: > 0 } kernel && !kernel.SequenceEqual([height, width])
            ? $"says that its kernel is {ShapeText.Format(kernel)}, but has weights {ShapeText.Format(weight.Shape)}"
        : bias is not (null or ConstantValue { IsFloats: true, Shape: [_] }) || bias is ConstantValue constant && constant.Shape[0] != outputs
            ? FormattableString.Invariant($"has as its bias {ValueText.Describe(bias)}, but {outputs} floats must be there")
        : null;
}
