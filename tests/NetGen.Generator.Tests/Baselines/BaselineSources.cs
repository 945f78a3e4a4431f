namespace NetGen.Generator.Tests.Baselines;

/// <summary>Typical networks, each for a way in which code is emitted; the key is the class's name and the baseline's.</summary>
internal static class BaselineSources
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        // One row as straight-line code of 16 lanes, a batch by tiles.
        ["Classifier"] = Declare("""
            [Layer(64, 32, Init = Init.Xavier, Act = Act.Tanh)]
            [Layer(32, 10, Act = Act.Softmax)]
            public partial class Classifier;
            """),

        // One number to one number: 8 lanes, batches by vectors of rows, Forward returns the output.
        ["Curve"] = Declare("""
            [Layer(1, 8, Act = Act.Tanh)]
            [Layer(8, 1)]
            public partial class Curve;
            """),

        // So deep that passes are cut into methods: kernels for three shapes.
        ["Deep"] = Declare($"""
            [Layer(16, 16, Act = Act.ReLU, Name = "stem")]
            {string.Join("\n", Enumerable.Range(1, 6).Select(block => $"[Layer(16, 16, Act = Act.ReLU)] [Layer(16, 16)] [Add(\"{(block == 1 ? "stem" : $"block{block - 1}")}\", Act = Act.ReLU, Name = \"block{block}\")]"))}
            [Layer(16, 3, Act = Act.Softmax)]
            public partial class Deep;
            """),

        // A ReLU inside the tile; the last layer's weights by rows, for dot products.
        ["Controller"] = Declare("""
            [Layer(8, 32, Act = Act.ReLU)]
            [Layer(32, 32, Act = Act.ReLU)]
            [Layer(32, 1)]
            public partial class Controller;
            """),

        // Wide layers: loops only.
        ["Images"] = Declare("""
            /// <summary>Tells boots from bags.</summary>
            [Network(Seed = 7, InputMean = 0.2860, InputStd = 0.3530)]
            [Layer(784, 128, Act = Act.ReLU, Dropout = 0.2)]
            [Layer(128, 10, Act = Act.Softmax)]
            public partial class Images;
            """),

        // Convolutions and pools; [Layer] reads the image as it lies.
        ["LeNet"] = Declare("""
            [Input(28, 28, 1)]
            [Conv2D(1, 6, 5, Act = Act.ReLU)]
            [MaxPool2D(2)]
            [Conv2D(6, 16, 5, Act = Act.ReLU)]
            [MaxPool2D(2)]
            [Layer(256, 120, Act = Act.ReLU)]
            [Layer(120, 84, Act = Act.ReLU)]
            [Layer(84, 10, Act = Act.Softmax)]
            public partial class LeNet;
            """),

        // Rows with channels first, groups, a kernel per channel, a shortcut; values that must be moved.
        ["Pictures"] = Declare("""
            [Input(32, 32, 3, ChannelsFirst = true)]
            [Conv2D(3, 20, 3, Stride = 2, Padding = 1, Act = Act.ReLU)]
            [DepthwiseConv2D(20, 3, Same = true, Act = Act.SiLU)]
            [Conv2D(20, 20, 1, Groups = 2, Dropout = 0.1)]
            [Add("layer1", Act = Act.ReLU)]
            [AveragePool2D(2, Padding = 1)]
            [Layer(1620, 4)]
            public partial class Pictures;
            """),

        // Activations whose derivative needs what they were applied to, or a whole row.
        ["PreActivations"] = Declare("""
            [Layer(20, 24, Act = Act.GELU)]
            [Layer(24, 24, Act = Act.Mish, Dropout = 0.1)]
            [Layer(24, 12, Act = Act.Softmax)]
            [Layer(12, 5, Act = Act.SiLU)]
            public partial class PreActivations;
            """),

        // Every initializer with arguments of its own, layers with and without bias, slopes.
        ["Initializers"] = Declare("""
            [Layer(6, 6, Init = Init.Identity, Gain = 0.9, Act = Act.ELU, Slope = 0.5, Bias = false)]
            [Layer(6, 12, Init = Init.Sparse, Sparsity = 0.5, Std = 0.2, Act = Act.LeakyReLU, Slope = 0.2)]
            [Layer(12, 12, Init = Init.Orthogonal, Gain = 1.2, Act = Act.Softsign, BiasValue = 0.1)]
            [Layer(12, 9, Init = Init.VarianceScaling, Scale = 2, Mode = FanMode.Average, Distribution = Distribution.Uniform, Act = Act.SELU)]
            [Layer(9, 9, Init = Init.He, Mode = FanMode.Out, Truncated = true, Act = Act.ReLU6)]
            [Layer(9, 8, Init = Init.Uniform, Low = -0.5, High = 0.5, Act = Act.HardSwish)]
            [Layer(8, 7, Init = Init.TruncatedNormal, Mean = 0.01, Std = 0.4, Act = Act.Softplus)]
            [Layer(7, 3, Init = Init.Constant, Value = 0.25)]
            public partial class Initializers;
            """),

        // Narrow weights beside a layer that stays in 32 bits.
        ["Narrow"] = Declare("""
            [Network(Precision = Precision.Int8)]
            [Layer(256, 128, Act = Act.Tanh)]
            [Layer(128, 10, Act = Act.Softmax)]
            public partial class Narrow;
            """),

        // The other narrow precision, and a loss that is not the head's own.
        ["Half"] = Declare("""
            [Network(Precision = Precision.BFloat16, Loss = Loss.Huber)]
            [Layer(128, 96, Act = Act.SiLU)]
            [Layer(96, 64)]
            public partial class Half;
            """),

        // Weights inside the binary.
        ["Pretrained"] = Declare("""
            [Network(Weights = "weights/model.safetensors", VerifyOnLoad = true)]
            [Layer(10, 20, Act = Act.Sigmoid, Name = "hidden")]
            [Layer(20, 1, Act = Act.Sigmoid, Name = "answer")]
            public partial class Pretrained;
            """),

        // Inside a generic type, private, with constructors and members of its own.
        ["Nested"] = Declare("""
            public partial class Outer<T> where T : notnull
            {
                [Network(Loss = Loss.MeanAbsoluteError)]
                [Layer(3, 4, Act = Act.HardTanh)]
                [Layer(4, 2, Act = Act.HardSigmoid)]
                private partial class Nested
                {
                    public Nested(int answer) => Answer = answer;

                    public int Answer { get; }
                }
            }
            """),

        // One layer: nothing is handed from one to the next.
        ["Linear"] = Declare("""
            [Layer(13, 1)]
            public partial class Linear;
            """),

        // A residual connection: the gradient of "a" is the sum of two.
        ["Residual"] = Declare("""
            [Layer(6, 12, Act = Act.Tanh, Name = "a")]
            [Layer(12, 12, Act = Act.ReLU)]
            [Layer(12, 12)]
            [Add("a", Act = Act.ReLU)]
            [Layer(12, 2)]
            public partial class Residual;
            """),

        // The input is read three times, in whole vectors too; activations alone, one of them of what others read.
        ["Branches"] = Declare("""
            [Layer(8, 8, Name = "left")]
            [Activation(Act.GELU)]
            [Layer(8, 8, From = "input", Act = Act.Tanh, Dropout = 0.2, Name = "right")]
            [Add("layer2")]
            [Add("input", Act = Act.SiLU, Name = "sum")]
            [Activation(Act.ReLU)]
            [Add("sum")]
            [Layer(8, 3, Act = Act.Softmax)]
            public partial class Branches;
            """),

        // What cannot be emitted has members that throw.
        ["Mismatch"] = Declare("""
            [Layer(784, 128, Act = Act.Tanh)]
            [Layer(100, 10, Act = Act.Softmax)]
            public partial class Mismatch;
            """),
    };

    private static string Declare(string declaration) => $"using NetGen;\nnamespace App;\n\n{declaration}";
}
