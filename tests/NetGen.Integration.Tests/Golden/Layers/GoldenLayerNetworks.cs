namespace NetGen.Integration.Tests.Golden;

/// <summary>One declaration per case of the manifest of layers.</summary>
internal static partial class GoldenLayerNetworks
{
    /// <summary>The network of a case.</summary>
    public static IGoldenNetwork Of(string caseName) => caseName switch
    {
        "conv-3x3" => new GoldenNetwork<Conv3x3Net>(new Conv3x3Net()),
        "conv-3x3-padding-1" => new GoldenNetwork<Conv3x3Padding1Net>(new Conv3x3Padding1Net()),
        "conv-1x1" => new GoldenNetwork<Conv1x1Net>(new Conv1x1Net()),
        "conv-5x5-stride-2-padding-2" => new GoldenNetwork<Conv5x5Stride2Padding2Net>(new Conv5x5Stride2Padding2Net()),
        "conv-3x3-dilation-2" => new GoldenNetwork<Conv3x3Dilation2Net>(new Conv3x3Dilation2Net()),
        "conv-groups" => new GoldenNetwork<ConvGroupsNet>(new ConvGroupsNet()),
        "conv-rectangle" => new GoldenNetwork<ConvRectangleNet>(new ConvRectangleNet()),
        "conv-same-stride-2-even" => new GoldenNetwork<ConvSameStride2EvenNet>(new ConvSameStride2EvenNet()),
        "conv-same-kernel-4" => new GoldenNetwork<ConvSameKernel4Net>(new ConvSameKernel4Net()),
        "conv-whole-input" => new GoldenNetwork<ConvWholeInputNet>(new ConvWholeInputNet()),
        "conv-one-pixel" => new GoldenNetwork<ConvOnePixelNet>(new ConvOnePixelNet()),
        "conv-no-bias" => new GoldenNetwork<ConvNoBiasNet>(new ConvNoBiasNet()),
        "depthwise-3x3" => new GoldenNetwork<Depthwise3x3Net>(new Depthwise3x3Net()),
        "depthwise-stride-2-same" => new GoldenNetwork<DepthwiseStride2SameNet>(new DepthwiseStride2SameNet()),
        "depthwise-multiplier-2" => new GoldenNetwork<DepthwiseMultiplier2Net>(new DepthwiseMultiplier2Net()),
        "maxpool-2" => new GoldenNetwork<Maxpool2Net>(new Maxpool2Net()),
        "maxpool-3-stride-2-padding-1" => new GoldenNetwork<Maxpool3Stride2Padding1Net>(new Maxpool3Stride2Padding1Net()),
        "maxpool-ceiling" => new GoldenNetwork<MaxpoolCeilingNet>(new MaxpoolCeilingNet()),
        "averagepool-padding-counted" => new GoldenNetwork<AveragepoolPaddingCountedNet>(new AveragepoolPaddingCountedNet()),
        "averagepool-padding-not-counted" => new GoldenNetwork<AveragepoolPaddingNotCountedNet>(new AveragepoolPaddingNotCountedNet()),
        "averagepool-4x2" => new GoldenNetwork<Averagepool4x2Net>(new Averagepool4x2Net()),
        "globalaveragepool" => new GoldenNetwork<GlobalaveragepoolNet>(new GlobalaveragepoolNet()),
        "flatten" => new GoldenNetwork<FlattenNet>(new FlattenNet()),
        "flatten-channels-first" => new GoldenNetwork<FlattenChannelsFirstNet>(new FlattenChannelsFirstNet()),
        "lenet-small" => new GoldenNetwork<LenetSmallNet>(new LenetSmallNet()),
        _ => throw new ArgumentException($"No network is declared for the case '{caseName}'.", nameof(caseName)),
    };

#pragma warning disable NG1304 // PyTorch's vectors have these activations on the last layer too.
    [Input(8, 8, 3)]
    [Conv2D(3, 16, 3, Act = Act.ReLU)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Conv3x3Net;

    [Input(6, 6, 16)]
    [Conv2D(16, 32, 3, Padding = 1, Act = Act.ReLU)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Conv3x3Padding1Net;

    [Input(4, 5, 8)]
    [Conv2D(8, 4, 1)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Conv1x1Net;

    [Input(11, 11, 2)]
    [Conv2D(2, 6, 5, Stride = 2, Padding = 2, Slope = 0.1, Act = Act.LeakyReLU)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Conv5x5Stride2Padding2Net;

    [Input(9, 9, 4)]
    [Conv2D(4, 8, 3, Dilation = 2, Act = Act.ReLU)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Conv3x3Dilation2Net;

    [Input(6, 6, 8)]
    [Conv2D(8, 12, 3, Padding = 1, Groups = 4, Act = Act.ReLU)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ConvGroupsNet;

    [Input(10, 7, 2)]
    [Conv2D(2, 5, 5, KernelWidth = 3, Stride = 2, StrideWidth = 1, Padding = 2, PaddingWidth = 1, Act = Act.Tanh)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ConvRectangleNet;

    [Input(6, 6, 3)]
    [Conv2D(3, 8, 3, Stride = 2, Same = true, Act = Act.ReLU)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ConvSameStride2EvenNet;

    [Input(7, 7, 2)]
    [Conv2D(2, 4, 4, Same = true)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ConvSameKernel4Net;

    [Input(4, 4, 3)]
    [Conv2D(3, 10, 4, Act = Act.Tanh)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ConvWholeInputNet;

    [Input(1, 1, 1)]
    [Conv2D(1, 1, 1)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ConvOnePixelNet;

    [Input(5, 5, 1)]
    [Conv2D(1, 16, 3, Bias = false, Act = Act.ReLU)]
    [Conv2D(16, 2, 3, Act = Act.Tanh)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ConvNoBiasNet;

    [Input(6, 6, 16)]
    [DepthwiseConv2D(16, 3, Padding = 1, Act = Act.ReLU6)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Depthwise3x3Net;

    [Input(8, 8, 8)]
    [DepthwiseConv2D(8, 3, Stride = 2, Same = true, Act = Act.HardSwish)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class DepthwiseStride2SameNet;

    [Input(5, 5, 4)]
    [DepthwiseConv2D(4, 3, Multiplier = 2)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class DepthwiseMultiplier2Net;

    [Input(6, 6, 3)]
    [MaxPool2D(2)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Maxpool2Net;

    [Input(7, 7, 2)]
    [Conv2D(2, 4, 3, Act = Act.ReLU)]
    [MaxPool2D(3, Stride = 2, Padding = 1)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Maxpool3Stride2Padding1Net;

    [Input(5, 5, 2)]
    [MaxPool2D(2, Stride = 2, Padding = 1, Ceiling = true)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class MaxpoolCeilingNet;

    [Input(6, 6, 2)]
    [AveragePool2D(3, Stride = 2, Padding = 1)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class AveragepoolPaddingCountedNet;

    [Input(6, 6, 2)]
    [AveragePool2D(3, Stride = 2, Padding = 1, CountPadding = false)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class AveragepoolPaddingNotCountedNet;

    [Input(8, 4, 3)]
    [AveragePool2D(4, SizeWidth = 2)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Averagepool4x2Net;

    [Input(5, 4, 6)]
    [Conv2D(6, 8, 3, Padding = 1, Act = Act.ReLU)]
    [GlobalAveragePool]
    [Layer(8, 3, Act = Act.Softmax)]
    [Network(Loss = Loss.SoftmaxCrossEntropy)]
    internal sealed partial class GlobalaveragepoolNet;

    [Input(4, 4, 3)]
    [Conv2D(3, 5, 2, Act = Act.ReLU)]
    [Layer(45, 4)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class FlattenNet;

    [Input(4, 4, 3, ChannelsFirst = true)]
    [Conv2D(3, 5, 2, Act = Act.ReLU)]
    [Layer(45, 4)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class FlattenChannelsFirstNet;

    [Input(12, 12, 1)]
    [Conv2D(1, 4, 3, Act = Act.ReLU)]
    [MaxPool2D(2)]
    [Conv2D(4, 8, 3, Act = Act.ReLU)]
    [MaxPool2D(3)]
    [Layer(8, 10, Act = Act.ReLU)]
    [Layer(10, 4, Act = Act.Softmax)]
    [Network(Loss = Loss.SoftmaxCrossEntropy)]
    internal sealed partial class LenetSmallNet;
}
