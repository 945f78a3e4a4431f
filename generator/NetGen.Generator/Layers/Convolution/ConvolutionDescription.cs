using NetGen.Generator.Emission;
using NetGen.Model;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>What is said of a convolution.</summary>
internal static class ConvolutionDescription
{
    public static LayerDescription Of(ConvolutionLayerModel model) => new(
        $"{model.InputShape.Short} → {model.OutputShape.Short}",
        model.Initializer.Kind.ToString(),
        InitializerText.Std(model),
        LayerInfoText.Of(
            model,
            WindowText.Info(model.WindowInfo) +
                (model.Groups > 1 ? $", Groups = {model.Groups}" : "") +
                $", Initializer = Init.{model.Initializer.Kind}, {InitializerText.InfoProperties(model)}" +
                $", Tensors = [{string.Join(", ", model.Tensors.Select(TensorInfoText.Of))}]"));

    /// <summary>"16 maps of 8x8, 5x5 over 6 maps of 12x12".</summary>
    public static string Sentence(ConvolutionLayerModel model) =>
        $"{Maps(model.Maps)} of {Size(model.OutputShape)}, {model.Kernel.Size}{Steps(model.Kernel)} over {Maps(model.Channels)} of {Size(model.InputShape)}"
        + (model.IsDepthwise ? ", each with a kernel of its own" : model.Groups > 1 ? $" in {model.Groups} groups" : "");

    private static string Maps(int count) => count == 1 ? "1 map" : $"{count} maps";

    private static string Size(ValueShape shape) => $"{shape.Height}x{shape.Width}";

    private static string Steps(WindowModel kernel) =>
        (kernel.Stride == Extent.One ? "" : $" with stride {Text(kernel.Stride)}") + (kernel.Dilation == Extent.One ? "" : $" with dilation {Text(kernel.Dilation)}");

    private static string Text(Extent extent) => extent.Height == extent.Width ? Literals.Integer(extent.Height) : extent.ToString();
}
