using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Layers.Reshaping;

/// <summary>Decisions for a step that brings values to other places: from a row of the network's input to an image, or from an image to a row.</summary>
/// <param name="Image">The image.</param>
/// <param name="ToImage">Whether it gives the image.</param>
/// <param name="ChannelsFirst">Whether the row has it channel by channel.</param>
/// <param name="Step">What the step is made of.</param>
internal sealed record ReshapingPlan(ValueShape Image, bool ToImage, bool ChannelsFirst, Step Step) : LayerPlan(Step)
{
    public override string ValueName => ToImage ? "image" : "row";

    public override bool IsDeclared => false;

    /// <summary>Rows are padded with zeros; an image's last pixel ends it.</summary>
    protected override bool SumsPadWithZeros => !ToImage;
}
