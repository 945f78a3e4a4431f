namespace NetGen.CodeFixes.Tests;

/// <summary>Every remedy that a rule offers, those of the last layer and of placed activations from lists of their own.</summary>
internal static class RemedyFixCases
{
    public static IReadOnlyList<FixCase> All { get; } =
    [
        .. HeadFixCases.All,
        new("NG1001",
            "[Layer(4, 8, Act = Tanh)]\n[Layer({|NG1001:7|}, 6, Act = Tanh)]\n[Layer(outputs: 3, {|NG1001:inputs: Width|})]\npublic partial class Net\n{\n    private const int Width = 5;\n}\n",
            "[Layer(4, 8, Act = Tanh)]\n[Layer(8, 6, Act = Tanh)]\n[Layer(outputs: 3, inputs: 6)]\npublic partial class Net\n{\n    private const int Width = 5;\n}\n"),
        new("NG1001",
            "[Layer(4, 8, Act = Tanh)]\n[Layer({|NG1001:7|}, 6, Act = Tanh)]\n[Layer(6, 3)]\npublic partial class Net;\n",
            "[Layer(4, 7, Act = Tanh)]\n[Layer(7, 6, Act = Tanh)]\n[Layer(6, 3)]\npublic partial class Net;\n") { Remedy = 1 },
        FixCase.Attributes("NG1004", "[Layer(4, 8)]\n[Layer(8, 3)]", "[Layer(4, 8, Act = Tanh)]\n[Layer(8, 3)]", "Layer(4, 8)"),
        FixCase.Attributes("NG1004", "[Layer(4, 8, Init = He)]\n[Layer(8, 3)]", "[Layer(4, 8, Init = He, Act = ReLU)]\n[Layer(8, 3)]", "Layer(4, 8, Init = He)"),
        FixCase.Attributes("NG1004", "[Layer(4, 8, Dropout = 0.1)]\n[Layer(8, 3)]", "[Layer(4, 8, Act = Tanh, Dropout = 0.1)]\n[Layer(8, 3)]", "Layer(4, 8, Dropout = 0.1)"),
        FixCase.Hidden("NG1004", "Act = Linear, Init = Orthogonal, Gain = 1.5", "Act = ReLU, Init = Orthogonal, Gain = 1.5", "Act = Linear"),
        FixCase.Hidden("NG1006", "Act = Tanh, Std = 0.1", "Act = Tanh", "Std = 0.1"),
        FixCase.Hidden("NG1006", "Std = 0.1, Act = Tanh", "Act = Tanh", "Std = 0.1"),
        FixCase.Hidden("NG1006", "Act = Tanh, Gain = 1.2, Slope = 0.3", "Act = Tanh, Gain = 1.2", "Slope = 0.3"),
        FixCase.Hidden("NG1101", "Init = Zeros, Act = ReLU", "Init = He, Act = ReLU", "Init = Zeros"),
        FixCase.Hidden("NG1101", "Init = Zeros, Act = Tanh", "Init = Xavier, Act = Tanh", "Init = Zeros"),
        FixCase.Hidden("NG1101", "Act = SELU, Init = Zeros", "Act = SELU, Init = LeCun", "Init = Zeros"),
        FixCase.Hidden("NG1102", "Init = Ones, Act = GELU", "Init = He, Act = GELU", "Init = Ones"),
        FixCase.Hidden("NG1102", "Init = Constant, Value = 0.5, Act = Tanh", "Init = Xavier, Act = Tanh", "Init = Constant"),
        FixCase.Hidden("NG1102", "Init = Normal, Std = 0, Mean = 0.1, Act = Tanh", "Init = Xavier, Act = Tanh", "Std = 0"),
        FixCase.Hidden("NG1102", "Init = Uniform, Low = 0.2, High = 0.2, Act = ReLU", "Init = He, Act = ReLU", "High = 0.2"),
        FixCase.Hidden("NG1104", "Init = Identity, Act = Tanh", "Init = Orthogonal, Act = Tanh, Gain = 1.414", "Init = Identity"),
        FixCase.Hidden("NG1105", "Init = Xavier, Act = ReLU", "Init = He, Act = ReLU", "Init = Xavier"),
        FixCase.Hidden("NG1105", "Act = LeakyReLU, Init = XavierUniform, Gain = 1.1, Slope = 0.1", "Act = LeakyReLU, Init = HeUniform, Slope = 0.1", "Init = XavierUniform"),
        FixCase.Hidden("NG1105", "Init = Xavier, Truncated = true, Act = GELU", "Init = He, Truncated = true, Act = GELU", "Init = Xavier"),
        FixCase.Hidden("NG1106", "Init = He, Act = Tanh", "Init = Xavier, Act = Tanh", "Init = He"),
        FixCase.Hidden("NG1106", "Init = HeUniform, Mode = FanMode.Out, Act = Sigmoid", "Init = XavierUniform, Act = Sigmoid", "Init = HeUniform"),
        FixCase.Hidden("NG1107", "Init = He, Act = SELU", "Init = LeCun, Act = SELU", "Init = He"),
        FixCase.Hidden("NG1107", "Init = HeUniform, Mode = FanMode.Average, Act = SELU", "Init = LeCunUniform, Act = SELU", "Init = HeUniform"),
        FixCase.Hidden("NG1107", "Init = He, Truncated = true, Act = SELU", "Init = LeCun, Truncated = true, Act = SELU", "Init = He"),
        FixCase.Hidden("NG1107", "Act = SELU, Dropout = 0.2", "Act = SELU", "Dropout = 0.2"),
        FixCase.Hidden("NG1108", "Init = Uniform, Low = 0, High = 1, Act = Tanh", "Init = Uniform, Low = -0.5, High = 0.5, Act = Tanh", "Low = 0"),
        FixCase.Hidden("NG1108", "Init = Uniform, High = 0.5, Act = Tanh", "Init = Uniform, High = 0.75, Act = Tanh, Low = -0.75", "High = 0.5"),
        FixCase.Hidden("NG1108", "Init = Normal, Mean = 0.3, Std = 0.4, Act = Tanh", "Init = Normal, Std = 0.4, Act = Tanh", "Mean = 0.3"),
        FixCase.Hidden("NG1109", "Init = Orthogonal, Act = Tanh", "Init = Orthogonal, Act = Tanh, Gain = 1.414", "Init = Orthogonal"),
        FixCase.Hidden("NG1201", "Init = Normal, Std = 0.01, Act = Tanh", "Init = Xavier, Act = Tanh", "Init = Normal"),
        FixCase.Hidden("NG1202", "Init = Normal, Std = 100, Act = ReLU", "Init = He, Act = ReLU", "Init = Normal"),
        FixCase.Hidden("NG1205", "Init = Normal, Std = 5, Act = Tanh", "Init = Xavier, Act = Tanh", "Init = Normal"),
        FixCase.Attributes(
            "NG1206",
            "[Layer(64, 64, Act = Sigmoid)]\n[Layer(64, 64, Act = Sigmoid)]\n[Layer(64, 64, Act = Act.Sigmoid)]\n[Layer(64, 3, Act = Softmax)]",
            "[Layer(64, 64, Act = Tanh)]\n[Layer(64, 64, Act = Tanh)]\n[Layer(64, 64, Act = Act.Tanh)]\n[Layer(64, 3, Act = Softmax)]",
            "Act = Sigmoid"),
        FixCase.Attributes(
            "NG1203",
            string.Concat(Enumerable.Repeat("[Layer(64, 64, Init = LeCun, Gain = 0.35, Act = Softplus)]\n", 5)) + "[Layer(64, 3, Act = Softmax)]",
            string.Concat(Enumerable.Repeat("[Layer(64, 64, Init = Xavier, Act = Softplus)]\n", 5)) + "[Layer(64, 3, Act = Softmax)]",
            "Init = LeCun"),
        FixCase.Attributes(
            "NG1204",
            string.Concat(Enumerable.Repeat("[Layer(64, 64, Init = LeCun, Gain = 20, Act = Softsign)]\n", 6)),
            string.Concat(Enumerable.Repeat("[Layer(64, 64, Init = Xavier, Act = Softsign)]\n", 6)),
            "Init = LeCun"),
        FixCase.Attributes("NG1405", "[Layer(4, 3, Act = Softmax, Dropout = 0.5, Name = \"head\")]", "[Layer(4, 3, Act = Softmax, Name = \"head\")]", "Dropout = 0.5"),
        .. PlacedActivationFixCases.All,
        .. ImageFixCases.All,
    ];

    /// <summary>The places in <see cref="All"/> of the first case of each rule's each remedy.</summary>
    public static IEnumerable<int> Firsts => Enumerable.Range(0, All.Count).DistinctBy(index => (All[index].RuleId, All[index].Remedy));
}
