namespace NetGen.Generator.Tests.Contract;

/// <summary>A user's assembly, compiled against the library that the tests are built with: one network of every kind of emitted code, and a program.</summary>
internal static class UserAssembly
{
    private const string Networks = """
        using NetGen;

        [Layer(16, 32, Act = Act.ReLU, Dropout = 0.2)]
        [Layer(32, 10, Act = Act.Softmax)]
        public partial class Classifier;

        [Layer(4, 8, Act = Act.Tanh)]
        [Layer(8, 1)]
        public partial class Controller;

        [Layer(6, 12, Act = Act.LeakyReLU, Name = "stem")]
        [Layer(12, 12)]
        [Add("stem")]
        [Activation(Act.GELU)]
        [Layer(12, 2, Bias = false)]
        public partial class Residual;

        [Network(Precision = Precision.Int8)]
        [Layer(128, 64, Act = Act.Tanh)]
        [Layer(64, 3)]
        public partial class Narrow;

        [Input(9, 8, 3, ChannelsFirst = true)]
        [Conv2D(3, 18, 3, Stride = 2, Padding = 1, Act = Act.ReLU, Name = "stem")]
        [DepthwiseConv2D(18, 3, Padding = 1)]
        [Add("stem")]
        [AveragePool2D(3, Stride = 2, Padding = 1)]
        [Conv2D(18, 6, 2, Groups = 3, Act = Act.GELU)]
        [GlobalMaxPool]
        [Layer(6, 2)]
        public partial class Pictures;

        [Network(Weights = "none.safetensors", VerifyOnLoad = true)]
        [Layer(2, 1, Act = Act.Sigmoid)]
        public partial class Pretrained;
        """;

    private const string Program = """
        using System;
        using System.IO;
        using System.Linq;
        using NetGen;

        public static class Program
        {
            /// <summary>What all networks say of themselves and compute, in text.</summary>
            public static string Run() => string.Join("\n", Of(new Classifier(3)), Of(new Controller(3)), Of(new Residual(3)), Of(new Narrow(3)), Of(new Pictures(3)), Digits(new Classifier(3)), LoadPretrained());

            private static string Of<TNetwork>(INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork>
            {
                var info = TNetwork.Info;
                var inputs = Enumerable.Range(0, 8 * info.InputSize).Select(index => MathF.Sin(index)).ToArray();
                var trainer = network.CreateTrainer(new Adam(0.01f), 8);
                var losses = Enumerable.Range(0, 5).Select(_ => Step(trainer, info, inputs)).ToArray();
                var file = new MemoryStream();
                network.Save(file);
                file.Position = 0;
                var loaded = NetworkFiles.Load<TNetwork>(file, new() { AllowExtraTensors = true });
                return $"{Describe(info)}: {Text(losses)}; {Text(Outputs(network, inputs))}; {Text(Outputs(loaded, inputs))}";
            }

            private static float Step(ITrainer trainer, NetworkInfo info, float[] inputs)
            {
                var rows = inputs.Length / info.InputSize;
                return info.Loss == Loss.SoftmaxCrossEntropy
                    ? trainer.Backward(inputs, Enumerable.Range(0, rows).ToArray()) + trainer.Step(inputs, Enumerable.Range(0, rows).ToArray())
                    : trainer.Backward(inputs, new float[rows * info.OutputSize]) + trainer.Step(inputs, new float[rows * info.OutputSize]);
            }

            private static float[] Outputs<TNetwork>(INetwork<TNetwork> network, float[] inputs) where TNetwork : class, INetwork<TNetwork>
            {
                var outputs = new float[inputs.Length / TNetwork.Info.InputSize * TNetwork.Info.OutputSize];
                network.Forward(inputs, outputs);
                network.Forward(inputs.AsSpan(0, TNetwork.Info.InputSize), outputs.AsSpan(0, TNetwork.Info.OutputSize));
                return outputs;
            }

            private static string Digits(Classifier network)
            {
                var data = Dataset.FromLabels(Enumerable.Range(0, 10 * 16).Select(index => MathF.Cos(index)).ToArray(), 16, Enumerable.Range(0, 10).ToArray());
                var result = network.Fit(data, new Sgd(0.1f) { Momentum = 0.9f }, new() { Epochs = 3, BatchSize = 4 });
                return $"{result.Reports.Count} {network.Evaluate(data).Accuracy} {network.Classify(data.Features[..16])}";
            }

            private static string LoadPretrained()
            {
                try
                {
                    return Pretrained.LoadPretrained().ToString();
                }
                catch (InvalidOperationException error)
                {
                    return error.Message;
                }
            }

            private static string Describe(NetworkInfo info) => $"{info.Name} {info.InputSize} {info.OutputSize} {info.ParameterCount} {info.Loss} " + string.Join(" ", info.Layers.Select(layer =>
                $"{layer.Kind} {layer.Name} {layer.Activation} {layer.Initializer} {layer.WeightStd} {layer.Dropout} {layer.Precision} {string.Join(",", layer.Sources)} {string.Join(",", layer.Tensors)}"));

            private static string Text(float[] values) => string.Join(" ", values.Select(value => BitConverter.SingleToInt32Bits(value)));
        }
        """;

    public static byte[] Image { get; } = Compile();

    private static byte[] Compile()
    {
        var (output, _) = Compiler.Generate(Compiler.Compilation(Networks, Program));
        return Compiler.Emit(output);
    }
}
