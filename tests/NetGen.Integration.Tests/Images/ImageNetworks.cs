namespace NetGen.Integration.Tests.Images;

/// <summary>A LeNet of small images: one channel first, then a few.</summary>
[Input(14, 13, 1)]
[Conv2D(1, 6, 3, Padding = 1, Act = Act.ReLU, Name = "conv1")]
[MaxPool2D(2)]
[Conv2D(6, 20, 3, Act = Act.ReLU, Dropout = 0.1, Name = "conv2")]
[AveragePool2D(2)]
[Layer(80, 12, Act = Act.Tanh, Name = "fc1")]
[Layer(12, 5, Act = Act.Softmax, Name = "fc2")]
internal sealed partial class SmallLeNet;

/// <summary>Every kind, with a shortcut, over images of three channels.</summary>
[Input(9, 8, 3)]
[Conv2D(3, 18, 3, Padding = 1, Act = Act.ReLU)]
[DepthwiseConv2D(18, 3, Padding = 1, Act = Act.ReLU)]
[Conv2D(18, 18, 1, Groups = 3)]
[Add("layer1", Act = Act.ReLU)]
[MaxPool2D(3, Stride = 2, Padding = 1)]
[Conv2D(18, 8, 3, Stride = 2, Same = true, Init = Init.DeltaOrthogonal)]
[Activation(Act.GELU)]
[GlobalAveragePool]
[Layer(8, 4)]
internal sealed partial class EveryKind;

/// <summary>The same network for rows of each order.</summary>
[Input(5, 4, 3)]
[Conv2D(3, 18, 2, Act = Act.Tanh)]
[Flatten]
[Layer(216, 7)]
internal sealed partial class ChannelsLastNet;

/// <inheritdoc cref="ChannelsLastNet"/>
[Input(5, 4, 3, ChannelsFirst = true)]
[Conv2D(3, 18, 2, Act = Act.Tanh)]
[Flatten]
[Layer(216, 7)]
internal sealed partial class ChannelsFirstNet;

/// <summary>The first layers of a large network.</summary>
[Input(224, 224, 3)]
[Conv2D(3, 64, 7, Stride = 2, Padding = 3, Act = Act.ReLU)]
[MaxPool2D(3, Stride = 2, Padding = 1)]
[Conv2D(64, 64, 3, Padding = 1, Act = Act.ReLU)]
[GlobalAveragePool]
[Layer(64, 10, Act = Act.Softmax)]
internal sealed partial class LargeImages;

/// <summary>Convolutions keep their 32 bits.</summary>
[Input(8, 8, 16)]
[Conv2D(16, 32, 3, Padding = 1, Act = Act.ReLU)]
[Layer(2048, 64, Act = Act.ReLU)]
[Layer(64, 3, Act = Act.Softmax)]
[Network(Precision = Precision.BFloat16)]
internal sealed partial class NarrowImages;

/// <summary>Strides, dilation and groups, with what neither divides.</summary>
[Input(11, 10, 2)]
[Conv2D(2, 16, 3, Stride = 2, StrideWidth = 1, Same = true, Act = Act.Tanh)]
[Conv2D(16, 20, 2, Dilation = 2, Groups = 4, Act = Act.ELU)]
[DepthwiseConv2D(20, 2, Stride = 2, Multiplier = 2)]
[AveragePool2D(2, Stride = 1)]
[Layer(120, 3)]
internal sealed partial class Strides;

/// <summary>A map of weights alone, from an image to a row.</summary>
[Input(5, 4, 3)]
[Conv2D(3, 18, 2)]
[Flatten]
[Layer(216, 7)]
internal sealed partial class LinearImage;

/// <inheritdoc cref="LinearImage"/>
[Input(5, 4, 3, ChannelsFirst = true)]
[Conv2D(3, 18, 2)]
[Flatten]
[Layer(216, 7)]
internal sealed partial class LinearImageChannelsFirst;

/// <summary>An image as a row is what it gives.</summary>
[Input(5, 4, 3)]
[Conv2D(3, 18, 2)]
[Flatten]
internal sealed partial class ImageOut;

/// <summary>Dropout straight before the row.</summary>
[Input(6, 6, 2)]
[Conv2D(2, 24, 3, Act = Act.ReLU, Dropout = 0.25)]
[Flatten]
[Layer(384, 3)]
internal sealed partial class DroppedImage;

/// <summary>The input as a row, by a layer that computes nothing.</summary>
[Input(2, 3, 18)]
[Flatten]
[Activation(Act.ReLU)]
internal sealed partial class FlattenedInput;

/// <inheritdoc cref="FlattenedInput"/>
[Input(2, 3, 4, ChannelsFirst = true)]
[Flatten(Name = "row")]
[Activation(Act.ReLU)]
[Add("row")]
internal sealed partial class FlattenedInputChannelsFirst;

/// <summary>Of one size with <see cref="MeanOfImage"/>, and with weights of one shape.</summary>
[Input(5, 4, 2)]
[MaxPool2D(2)]
[Conv2D(2, 3, 2)]
[Flatten]
internal sealed partial class LargestOfImage;

/// <inheritdoc cref="LargestOfImage"/>
[Input(5, 4, 2, ChannelsFirst = true)]
[AveragePool2D(2)]
[Conv2D(2, 3, 2, Dilation = 2, Padding = 1, Stride = 2)]
[Flatten]
internal sealed partial class MeanOfImage;
