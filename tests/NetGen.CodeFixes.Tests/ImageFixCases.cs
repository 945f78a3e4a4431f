namespace NetGen.CodeFixes.Tests;

/// <summary>Remedies in networks that see images.</summary>
internal static class ImageFixCases
{
    public static IReadOnlyList<FixCase> All { get; } =
    [
        FixCase.Attributes("NG1001", "[Input(8, 8, 4)]\n[Conv2D(3, 8, 3, Act = Tanh)]\n[GlobalMaxPool]", "[Input(8, 8, 4)]\n[Conv2D(4, 8, 3, Act = Tanh)]\n[GlobalMaxPool]", "3"),
        FixCase.Attributes("NG1001", "[Input(8, 8, 4)]\n[DepthwiseConv2D(kernel: 3, channels: 2, Act = Tanh)]\n[GlobalMaxPool]", "[Input(8, 8, 4)]\n[DepthwiseConv2D(kernel: 3, channels: 4, Act = Tanh)]\n[GlobalMaxPool]", "channels: 2"),
        FixCase.Attributes(
            "NG1001",
            "[Input(8, 8, 4)]\n[Conv2D(4, 16, 3, Act = Tanh)]\n[Conv2D(12, 8, 3, Act = Tanh)]\n[GlobalMaxPool]",
            "[Input(8, 8, 4)]\n[Conv2D(4, 12, 3, Act = Tanh)]\n[Conv2D(12, 8, 3, Act = Tanh)]\n[GlobalMaxPool]",
            "12") with { Remedy = 1 },
        FixCase.Attributes(
            "NG1001",
            "[Input(12, 12, 1)]\n[Conv2D(1, 16, 5, Act = Tanh)]\n[MaxPool2D(2)]\n[Layer(400, 10)]",
            "[Input(12, 12, 1)]\n[Conv2D(1, 16, 5, Act = Tanh)]\n[MaxPool2D(2)]\n[Layer(256, 10)]",
            "400"),
        FixCase.Attributes("NG1001", "[Input(7)]\n[Layer(8, 3)]", "[Input(7)]\n[Layer(7, 3)]", "8"),
        FixCase.Attributes("NG1004", "[Input(8, 8, 4)]\n[Conv2D(4, 8, 3)]\n[AveragePool2D(2)]\n[Layer(72, 3)]", "[Input(8, 8, 4)]\n[Conv2D(4, 8, 3, Act = ReLU)]\n[AveragePool2D(2)]\n[Layer(72, 3)]", "Conv2D(4, 8, 3)"),
        FixCase.Attributes("NG1004", "[Input(8, 8, 4)]\n[Conv2D(4, 8, 3)]\n[Flatten]\n[Layer(288, 3)]", "[Input(8, 8, 4)]\n[Conv2D(4, 8, 3, Act = ReLU)]\n[Flatten]\n[Layer(288, 3)]", "Conv2D(4, 8, 3)"),
        FixCase.Attributes("NG1006", "[Input(8, ChannelsFirst = true)]\n[Layer(8, 3)]", "[Input(8)]\n[Layer(8, 3)]", "ChannelsFirst = true"),
        FixCase.Attributes("NG1006", "[Input(8, 8, 4)]\n[AveragePool2D(2, CountPadding = false, Name = \"pool\")]", "[Input(8, 8, 4)]\n[AveragePool2D(2, Name = \"pool\")]", "CountPadding = false"),
        FixCase.Attributes(
            "NG1104",
            "[Input(8, 8, 4)]\n[Conv2D(4, 16, 3, Init = Identity, Act = Tanh)]\n[GlobalMaxPool]\n[Layer(16, 3)]",
            "[Input(8, 8, 4)]\n[Conv2D(4, 16, 3, Init = DeltaOrthogonal, Act = Tanh, Gain = 2)]\n[GlobalMaxPool]\n[Layer(16, 3)]",
            "Init = Identity"),
        FixCase.Attributes(
            "NG1109",
            "[Input(8, 8, 4)]\n[Conv2D(4, 64, 3, Init = DeltaOrthogonal, Act = Tanh)]\n[GlobalMaxPool]\n[Layer(64, 3)]",
            "[Input(8, 8, 4)]\n[Conv2D(4, 64, 3, Init = DeltaOrthogonal, Act = Tanh, Gain = 4)]\n[GlobalMaxPool]\n[Layer(64, 3)]",
            "Init = DeltaOrthogonal"),
        FixCase.Attributes(
            "NG1303",
            "[Input(8, 8, 4)]\n[Conv2D(4, 1, 3)]\n[GlobalAveragePool]\n[Activation(Softmax)]",
            "[Input(8, 8, 4)]\n[Conv2D(4, 1, 3)]\n[GlobalAveragePool]\n[Activation(Sigmoid)]",
            "Softmax"),
    ];
}
