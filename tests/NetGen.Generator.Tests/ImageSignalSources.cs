namespace NetGen.Generator.Tests;

/// <summary>Random convolutional networks, small enough to be measured many times.</summary>
internal static class ImageSignalSources
{
    private static readonly string[] Activations = ["ReLU", "ReLU", "Tanh", "GELU", "LeakyReLU", "ELU", "Softsign", "Sigmoid", "Linear"];

    private static readonly string[] Initializers = ["Auto", "He", "Xavier", "LeCunUniform", "Orthogonal", "Normal, Std = 0.1"];

    /// <summary>
    /// Layer by layer: the predicted spread and that of the data, then of each seed E y², the gradient's std and the norm of the weights' gradient, each over
    /// what is predicted for data of that mean and standard deviation.
    /// </summary>
    public const string Runner = """
        using System.Linq;
        using NetGen;
        internal static class Runner<TNetwork> where TNetwork : class, INetwork<TNetwork>
        {
            public static double[][] Measure(int seeds, int rows)
            {
                var info = TNetwork.Info;
                var spreads = SignalPrediction.Of(info).Layers;
                var results = spreads.Select(layer => new System.Collections.Generic.List<double> { layer.Spread, 2.0 / (rows * info.InputSize) }).ToArray();
                for (var seed = 1; seed <= seeds; seed++)
                {
                    var random = new RandomSource((ulong)(1000 + seed));
                    var comparison = SignalProbe.Compare(TNetwork.Create((ulong)seed), Data(rows, ref random));
                    for (var i = 0; i < results.Length; i++)
                    {
                        var (predicted, measured) = (comparison.Predicted.Layers[i], comparison.Measured.Layers[i]);
                        results[i].Add(measured.SecondMoment / predicted.SecondMoment);
                        results[i].Add(measured.GradientStd / predicted.GradientStd);
                        results[i].Add(predicted.WeightGradientNorm > 0 ? measured.WeightGradientNorm / predicted.WeightGradientNorm : 1);
                    }
                }

                return results.Select(result => result.ToArray()).ToArray();
            }

            public static double[] Predict() => SignalPrediction.Of(TNetwork.Info).Layers.SelectMany(layer => new[] { layer.Std, layer.GradientStd }).ToArray();

            private static Dataset Data(int rows, ref RandomSource random)
            {
                var info = TNetwork.Info;
                var inputs = Normal(rows * info.InputSize, ref random);
                if (info.Loss != Loss.SoftmaxCrossEntropy)
                {
                    return Dataset.FromTargets(inputs, info.InputSize, Normal(rows * info.OutputSize, ref random), info.OutputSize);
                }

                var labels = new int[rows];
                for (var i = 0; i < rows; i++)
                {
                    labels[i] = random.NextInt32(info.OutputSize);
                }

                return Dataset.FromLabels(inputs, info.InputSize, labels, info.OutputSize);
            }

            private static float[] Normal(int count, ref RandomSource random)
            {
                var values = new float[count];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = (float)random.NextNormal();
                }

                return values;
            }
        }
        """;

    /// <summary>One class per network; the same in every run.</summary>
    public static string Networks(int count) => "using NetGen;\n" + string.Join('\n', Enumerable.Range(0, count).Select(index => new Declaration(new Random(index)).Draw(index)));

    private sealed class Declaration(Random random)
    {
        private readonly List<string> _layers = [];
        private int _height;
        private int _width;
        private int _channels;

        public string Draw(int index)
        {
            (_height, _width, _channels) = (random.Next(5, 15), random.Next(5, 15), random.Next(1, 5));
            var input = $"[Input({_height}, {_width}, {_channels})] ";
            var activation = Any(Activations);
            for (var block = random.Next(2, 6); block > 0 && Math.Min(_height, _width) >= 3; block--)
            {
                AddConvolution(activation);
                AddBehind();
            }

            AddHead();
            return $"{input}{string.Join(' ', _layers)} public partial class N{index:00};";
        }

        private void AddConvolution(string activation)
        {
            var (kernel, stride) = (Any([1, 2, 3, 3, 3]), Any([1, 1, 1, 2]));
            var isSame = random.Next(2) == 0;
            var dilation = kernel > 1 && 2 * (kernel - 1) < Math.Min(_height, _width) && random.Next(6) == 0 ? ", Dilation = 2" : "";
            var rest = $", Stride = {stride}{dilation}{(isSame ? ", Same = true" : "")}, Act = Act.{activation}{(random.Next(8) == 0 ? ", Dropout = 0.2" : "")}";
            if (random.Next(4) == 0 && _layers.Count > 0)
            {
                _layers.Add($"[DepthwiseConv2D({_channels}, {kernel}, Init = Init.{Any(Initializers)}{rest})]");
            }
            else
            {
                var groups = _channels % 4 == 0 ? Any([1, 1, 2, 4]) : 1;
                var maps = 4 * random.Next(2, 9);
                var initializer = maps >= _channels && random.Next(5) == 0 ? "DeltaOrthogonal" : Any(Initializers);
                _layers.Add($"[Conv2D({_channels}, {maps}, {kernel}, Groups = {groups}, Init = Init.{initializer}{rest})]");
                _channels = maps;
            }

            var reach = dilation.Length > 0 ? 2 * kernel - 1 : kernel;
            (_height, _width) = isSame ? ((_height + stride - 1) / stride, (_width + stride - 1) / stride) : ((_height - reach) / stride + 1, (_width - reach) / stride + 1);
        }

        private void AddBehind()
        {
            switch (random.Next(6))
            {
                case 0 or 1 when Math.Min(_height, _width) >= 4:
                    _layers.Add($"[{Any(["MaxPool2D", "AveragePool2D"])}(2)]");
                    (_height, _width) = (_height / 2, _width / 2);
                    break;
                case 2 when Math.Min(_height, _width) >= 4:
                    _layers.Add($"[{Any(["MaxPool2D", "AveragePool2D"])}(3, Stride = 2, Padding = 1)]");
                    (_height, _width) = ((_height + 1) / 2, (_width + 1) / 2);
                    break;
                case 3:
                    _layers.Add("[Activation(Act.ReLU)]");
                    break;
                default:
                    break;
            }
        }

        private void AddHead()
        {
            var values = _height * _width * _channels;
            switch (random.Next(5))
            {
                case 0:
                    _layers.Add("[GlobalAveragePool]");
                    values = _channels;
                    break;
                case 1:
                    _layers.Add("[GlobalMaxPool]");
                    values = _channels;
                    break;
                case 2:
                    _layers.Add("[Flatten]");
                    break;
                default:
                    break;
            }

            if (random.Next(2) == 0)
            {
                _layers.Add($"[Layer({values}, 32, Act = Act.ReLU)]");
                values = 32;
            }

            _layers.Add(random.Next(3) == 0 ? $"[Layer({values}, 3)]" : $"[Layer({values}, 10, Act = Act.Softmax)]");
        }

        private T Any<T>(T[] items) => items[random.Next(items.Length)];
    }
}
