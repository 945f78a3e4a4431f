namespace NetGen.CodeFixes.Tests;

/// <summary>Remedies of the last layer and the loss: each for every purpose that it is offered for.</summary>
internal static class HeadFixCases
{
    public static IReadOnlyList<FixCase> All { get; } =
    [
        FixCase.Attributes(
            "NG1302",
            "[Network(Loss = Loss.SoftmaxCrossEntropy, Seed = 7)]\n[Layer(4, 8, Act = ReLU)]\n[Layer(8, 3)]",
            "[Network(Loss = Loss.SoftmaxCrossEntropy, Seed = 7)]\n[Layer(4, 8, Act = ReLU)]\n[Layer(8, 3, Act = Softmax)]",
            "Loss = Loss.SoftmaxCrossEntropy"),
        FixCase.Attributes(
            "NG1302",
            "[Network(Loss = Loss.BinaryCrossEntropy)]\n[Layer(4, 3, Act = Linear, Bias = false)]",
            "[Network(Loss = Loss.BinaryCrossEntropy)]\n[Layer(4, 3, Act = Sigmoid, Bias = false)]",
            "Loss = Loss.BinaryCrossEntropy"),
        FixCase.Attributes(
            "NG1302",
            "[Network(Loss = Loss.SoftmaxCrossEntropy)]\n[Layer(4, 1)]",
            "[Network(Loss = Loss.BinaryCrossEntropy)]\n[Layer(4, 1, Act = Sigmoid)]",
            "Loss = Loss.SoftmaxCrossEntropy"),
        FixCase.Attributes("NG1303", "[Layer(4, 1, Act = Softmax)]", "[Layer(4, 1, Act = Sigmoid)]", "Act = Softmax"),
        FixCase.Attributes(
            "NG1303",
            "[Network(Loss = Loss.SoftmaxCrossEntropy)]\n[Layer(4, 1, Act = Softmax)]",
            "[Network(Loss = Loss.BinaryCrossEntropy)]\n[Layer(4, 1, Act = Sigmoid)]",
            "Act = Softmax"),
        FixCase.Attributes("NG1304", "[Layer(4, 3, Act = ReLU)]", "[Layer(4, 3, Act = Linear)]", "Act = ReLU"),
        FixCase.Attributes(
            "NG1305",
            "[Layer(4, 3, Act = Softmax)]\n[Network(Loss = Loss.MeanSquaredError)]",
            "[Layer(4, 3, Act = Softmax)]\n[Network(Loss = Loss.SoftmaxCrossEntropy)]",
            "Loss = Loss.MeanSquaredError"),
        FixCase.Attributes(
            "NG1302",
            "[Network(Loss = Loss.SoftmaxCrossEntropy)]\n[Layer(4, 3)]",
            "[Network(Loss = Loss.BinaryCrossEntropy)]\n[Layer(4, 3, Act = Sigmoid)]",
            "Loss = Loss.SoftmaxCrossEntropy") with { Remedy = 1 },
        FixCase.Attributes(
            "NG1302",
            "[Network(Loss = Loss.BinaryCrossEntropy)]\n[Layer(4, 3)]",
            "[Network(Loss = Loss.SoftmaxCrossEntropy)]\n[Layer(4, 3, Act = Softmax)]",
            "Loss = Loss.BinaryCrossEntropy") with { Remedy = 1 },
        FixCase.Attributes("NG1303", "[Layer(4, 1, Act = Softmax)]", "[Layer(4, 1, Act = Linear)]", "Act = Softmax") with { Remedy = 1 },
        FixCase.Attributes(
            "NG1303",
            "[Network(Loss = Loss.BinaryCrossEntropy)]\n[Layer(4, 1, Act = Softmax)]",
            "[Network(Loss = Loss.MeanSquaredError)]\n[Layer(4, 1, Act = Linear)]",
            "Act = Softmax") with { Remedy = 1 },
        OneSoftmax("Act = Linear", "Huber", 0),
        OneSoftmax("Act = Sigmoid", "BinaryCrossEntropy", 1),
        FixCase.Attributes("NG1304", "[Layer(4, 3, Act = ReLU)]", "[Layer(4, 3, Act = Softplus)]", "Act = ReLU") with { Remedy = 1 },
        FixCase.Attributes("NG1304", "[Layer(4, 3, Act = LeakyReLU, Slope = 0.2)]", "[Layer(4, 3, Act = Linear)]", "Act = LeakyReLU"),
        Loss("SoftmaxCrossEntropy", "Act = Sigmoid", "SoftmaxCrossEntropy", "Act = Softmax", 0),
        Loss("SoftmaxCrossEntropy", "Act = Sigmoid", "BinaryCrossEntropy", "Act = Sigmoid", 1),
        Loss("MeanAbsoluteError", "Act = Softmax", "SoftmaxCrossEntropy", "Act = Softmax", 0),
        Loss("MeanAbsoluteError", "Act = Softmax", "MeanAbsoluteError", "Act = Linear", 1),
        Loss("MeanAbsoluteError", "Act = Softmax", "BinaryCrossEntropy", "Act = Sigmoid", 2),
        Loss("BinaryCrossEntropy", "Act = Softmax", "SoftmaxCrossEntropy", "Act = Softmax", 0),
        Loss("BinaryCrossEntropy", "Act = Softmax", "BinaryCrossEntropy", "Act = Sigmoid", 1),
        Loss("SoftmaxCrossEntropy", "Act = Tanh", "SoftmaxCrossEntropy", "Act = Softmax", 0),
        Loss("SoftmaxCrossEntropy", "Act = Tanh", "MeanSquaredError", "Act = Linear", 1),
        Loss("SoftmaxCrossEntropy", "Act = Tanh", "Auto", "Act = Tanh", 2),
        Loss("SoftmaxCrossEntropy", "Act = ELU, Slope = 0.5", "MeanSquaredError", "Act = Linear", 1),
        Loss("BinaryCrossEntropy", "Act = Tanh", "BinaryCrossEntropy", "Act = Sigmoid", 0),
        Loss("BinaryCrossEntropy", "Act = Tanh", "SoftmaxCrossEntropy", "Act = Softmax", 1),
        Loss("BinaryCrossEntropy", "Act = Tanh", "Auto", "Act = Tanh", 3),
        Bounded("MeanSquaredError", 1, "MeanSquaredError", "Act = Linear", 0),
        Bounded("MeanSquaredError", 1, "BinaryCrossEntropy", "Act = Sigmoid", 1),
        Bounded("Huber", 3, "Huber", "Act = Linear", 0),
        Bounded("Huber", 3, "BinaryCrossEntropy", "Act = Sigmoid", 1),
        Bounded("Huber", 3, "SoftmaxCrossEntropy", "Act = Softmax", 2),
    ];

    /// <summary>A softmax over one output under a loss for values: two faults, which each remedy of either mends.</summary>
    private static FixCase OneSoftmax(string mended, string loss, int remedy) => new(
        "NG1303",
        "[Network({|NG1305:Loss = Loss.Huber|})]\n[Layer(4, 1, {|NG1303:Act = Softmax|})]\npublic partial class Net;\n",
        $"[Network(Loss = Loss.{loss})]\n[Layer(4, 1, {mended})]\npublic partial class Net;\n") { Remedy = remedy };

    private static FixCase Loss(string loss, string head, string mendedLoss, string mendedHead, int remedy) => FixCase.Attributes(
        "NG1305",
        $"[Network(Loss = Loss.{loss})]\n[Layer(4, 3, {head})]",
        $"[Network(Loss = Loss.{mendedLoss})]\n[Layer(4, 3, {mendedHead})]",
        $"Loss = Loss.{loss}") with { Remedy = remedy };

    private static FixCase Bounded(string loss, int outputs, string mendedLoss, string mendedHead, int remedy) => FixCase.Attributes(
        "NG1308",
        $"[Network(Loss = Loss.{loss})]\n[Layer(4, 16, Act = Tanh)]\n[Layer(16, 16, Act = ReLU)]\n[Layer(16, {outputs}, Act = Sigmoid)]",
        $"[Network(Loss = Loss.{mendedLoss})]\n[Layer(4, 16, Act = Tanh)]\n[Layer(16, 16, Act = ReLU)]\n[Layer(16, {outputs}, {mendedHead})]",
        "Act = Sigmoid") with { Remedy = remedy };
}
