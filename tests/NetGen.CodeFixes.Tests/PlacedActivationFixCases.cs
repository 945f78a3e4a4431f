namespace NetGen.CodeFixes.Tests;

/// <summary>Remedies where the activation stands in an [Activation] after its layer: the fix edits it there.</summary>
internal static class PlacedActivationFixCases
{
    public static IReadOnlyList<FixCase> All { get; } =
    [
        FixCase.Attributes("NG1004", "[Layer(4, 8)]\n[Activation(Linear)]\n[Layer(8, 3)]", "[Layer(4, 8)]\n[Activation(Tanh)]\n[Layer(8, 3)]", "Linear"),
        FixCase.Attributes("NG1004", "[Layer(4, 8, Init = He)]\n[Activation(act: Act.Linear)]\n[Layer(8, 3)]", "[Layer(4, 8, Init = He)]\n[Activation(act: Act.ReLU)]\n[Layer(8, 3)]", "act: Act.Linear"),
        FixCase.Attributes(
            "NG1105",
            "[Layer(4, 8, Init = Xavier)]\n[Activation(ReLU)]\n[Layer(8, 3)]\n[Activation(Softmax)]",
            "[Layer(4, 8, Init = He)]\n[Activation(ReLU)]\n[Layer(8, 3)]\n[Activation(Softmax)]",
            "Init = Xavier"),
        FixCase.Attributes(
            "NG1205",
            "[Layer(4, 8, Init = Normal, Std = 5)]\n[Activation(Tanh)]\n[Layer(8, 3, Act = Softmax)]",
            "[Layer(4, 8, Init = Xavier)]\n[Activation(Tanh)]\n[Layer(8, 3, Act = Softmax)]",
            "Init = Normal"),
        FixCase.Attributes(
            "NG1206",
            string.Concat(Enumerable.Repeat("[Layer(64, 64)]\n[Activation(Sigmoid)]\n", 3)) + "[Layer(64, 3, Act = Softmax)]",
            string.Concat(Enumerable.Repeat("[Layer(64, 64)]\n[Activation(Tanh)]\n", 3)) + "[Layer(64, 3, Act = Softmax)]",
            "Sigmoid"),
        FixCase.Attributes(
            "NG1302",
            "[Network(Loss = Loss.SoftmaxCrossEntropy)]\n[Layer(4, 8, Act = ReLU)]\n[Layer(8, 3)]\n[Activation(Linear)]",
            "[Network(Loss = Loss.SoftmaxCrossEntropy)]\n[Layer(4, 8, Act = ReLU)]\n[Layer(8, 3)]\n[Activation(Softmax)]",
            "Loss = Loss.SoftmaxCrossEntropy"),
        FixCase.Attributes("NG1303", "[Layer(4, 1)]\n[Activation(Softmax)]", "[Layer(4, 1)]\n[Activation(Sigmoid)]", "Softmax"),
        FixCase.Attributes("NG1304", "[Layer(4, 3)]\n[Activation(LeakyReLU, Slope = 0.2)]", "[Layer(4, 3)]\n[Activation(Linear)]", "LeakyReLU"),
    ];
}
