using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Decisions for a convolution.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Step">What the step is made of.</param>
internal sealed record ConvolutionPlan(ConvolutionLayerModel Model, Step Step) : LayerPlan(Step)
{
    /// <summary>The emitted struct's name.</summary>
    public string TypeName => "Layer" + Literals.Integer(KernelLayerNumber);

    public override KernelShape KernelShape =>
        new ConvolutionKernelShape(Model.InputShape, InputStride, Model.Maps, Model.Kernel, Model.Groups, Model.HasBias);

    public override bool AppliesActivation => true;

    /// <summary>Pixels lie so close that nothing is left behind them, or as much as there was before.</summary>
    protected override bool SumsPadWithZeros => false;

    /// <summary>Whether each channel has one kernel, so that vectors of channels are multiplied with vectors of weights.</summary>
    public bool IsChannelwise => Model.Channels > 1 && Model.Groups == Model.Channels && Model.Maps == Model.Channels;

    public WeightLayout Layout => IsChannelwise ? WeightLayout.KernelChannels : WeightLayout.KernelPanels;

    /// <summary>Offset of the bias from the layer's first weight, in floats; −1 without one.</summary>
    public int BiasStart => Model.HasBias ? WeightFloats : -1;

    public int WeightFloats => IsChannelwise
        ? KernelLayout.ChannelFloats(Model.Channels, Model.Kernel.Size.Pixels)
        : KernelLayout.PanelFloats(Model.Maps, Model.ChannelsOfGroup, Model.Kernel.Size.Pixels, Model.Groups);

    public override int ParameterFloats => WeightFloats + BiasFloats;

    /// <summary>The transposed weights, and later the gradients while they are summed.</summary>
    public override int TransposedFloats => IsChannelwise
        ? 0
        : Math.Max(Math.Max(Math.Max(WeightFloats, FlatGradientFloats), RunFloats), Model.Groups * Model.Kernel.Size.Pixels * (Model.Maps / Model.Groups) * RowLayout.Pad(Model.ChannelsOfGroup));

    /// <summary>Of few maps of one channel the gradients are summed lane by lane, in blocks of three by three taps: as many vectors as there are maps, at the most.</summary>
    private int FlatGradientFloats => Model.Channels == 1 && Model.Maps < RowLayout.Padding
        ? (Model.Kernel.Size.Height + 2) / 3 * ((Model.Kernel.Size.Width + 2) / 3) * 9 * RowLayout.Padding * Model.Maps
        : 0;

    /// <summary>From and to few channels the taps of a row of the kernel lie side by side, padded together.</summary>
    private int RunFloats => Model.Kernel.Size.Height * RowLayout.Pad(Model.Maps) * RowLayout.Pad(Model.Kernel.Size.Width * Model.ChannelsOfGroup);

    /// <summary>A group's bias is read in whole vectors, which may reach behind the last.</summary>
    private int BiasFloats => !Model.HasBias ? 0 : RowLayout.Pad(Model.Maps) + (Model.Groups > 1 && !IsChannelwise ? RowLayout.PanelWidth : 0);
}
