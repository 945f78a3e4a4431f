namespace NetGen.Generator.Tests;

/// <summary>Networks of every pairing of activation, initializer and shape, and what runs in them: reflection cannot pass spans.</summary>
internal static class SignalSources
{
    public static readonly string[] Activations = ["Tanh", "Sigmoid", "ReLU", "ELU", "SELU", "GELU", "Mish", "Softsign"];

    public static readonly string[] Initializers =
    [
        "Xavier", "He", "LeCunUniform", "Orthogonal", "Normal, Std = 0.01", "TruncatedNormal, Std = 1",
    ];

    public static readonly int[][] Shapes =
    [
        [784, 128, 64, 10],
        [.. Enumerable.Repeat(100, 10), 10],
        [64, 256, 16, 4],
    ];

    /// <summary>Layer by layer: predicted E y² and gradient std and spread, then E y² and gradient std of each seed.</summary>
    public const string Runner = """
        using System.Linq;
        using NetGen;
        internal static class Runner<TNetwork> where TNetwork : class, INetwork<TNetwork>
        {
            public static double[][] Measure(int seeds, int rows)
            {
                var info = TNetwork.Info;
                var predicted = SignalPrediction.Of(info);
                var results = info.Layers.Select((_, i) => new System.Collections.Generic.List<double> { predicted.Layers[i].SecondMoment, predicted.Layers[i].GradientStd, predicted.Layers[i].Spread }).ToArray();
                for (var seed = 1; seed <= seeds; seed++)
                {
                    var random = new RandomSource((ulong)(1000 + seed));
                    var inputs = new float[rows * info.InputSize];
                    for (var i = 0; i < inputs.Length; i++)
                    {
                        inputs[i] = (float)random.NextNormal();
                    }

                    var measured = SignalProbe.Measure(TNetwork.Create((ulong)seed), Data(inputs, rows, ref random));
                    for (var i = 0; i < results.Length; i++)
                    {
                        results[i].Add(measured.Layers[i].SecondMoment);
                        results[i].Add(measured.Layers[i].GradientStd);
                    }
                }

                return results.Select(result => result.ToArray()).ToArray();
            }

            private static Dataset Data(float[] inputs, int rows, ref RandomSource random)
            {
                var info = TNetwork.Info;
                if (info.Loss == Loss.SoftmaxCrossEntropy)
                {
                    var labels = new int[rows];
                    for (var i = 0; i < rows; i++)
                    {
                        labels[i] = random.NextInt32(info.OutputSize);
                    }

                    return Dataset.FromLabels(inputs, info.InputSize, labels, info.OutputSize);
                }

                var targets = new float[rows * info.OutputSize];
                for (var i = 0; i < targets.Length; i++)
                {
                    targets[i] = (float)random.NextNormal();
                }

                return Dataset.FromTargets(inputs, info.InputSize, targets, info.OutputSize);
            }
        }
        """;

    /// <summary>One class per pairing, named by its place in the lists; classifiers, and networks of four outputs for regression.</summary>
    public static string Networks { get; } = "using NetGen;\n" + string.Join('\n',
        from activation in Enumerable.Range(0, Activations.Length)
        from initializer in Enumerable.Range(0, Initializers.Length)
        from shape in Enumerable.Range(0, Shapes.Length)
        select Declare(activation, initializer, shape));

    /// <summary>Every activation under one initializer in one shape.</summary>
    public static string Few { get; } = "using NetGen;\n" + string.Join('\n', Activations.Select((_, activation) => Declare(activation, initializer: 0, shape: 2)));

    private static string Declare(int activation, int initializer, int shape)
    {
        var sizes = Shapes[shape];
        var layers = sizes.Zip(sizes.Skip(1), (inputs, outputs) => $"[Layer({inputs}, {outputs}, Init = Init.{Initializers[initializer]}, Act = Act.{Activations[activation]})]").ToArray();
        var head = sizes[^1] == 10 ? "Softmax" : "Linear";
        layers[^1] = layers[^1].Replace($"Act.{Activations[activation]}", $"Act.{head}", StringComparison.Ordinal);
        return string.Concat(layers) + $" public partial class N{activation}_{initializer}_{shape};";
    }
}
