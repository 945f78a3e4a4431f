using CsCheck;

namespace NetGen.Generator.Tests;

/// <summary>Random declarations of networks over images: convolutions and pools of all sorts, shortcuts, flattened or pooled at the end.</summary>
internal static class ImageDeclarations
{
    private const int MostLayers = 4;

    /// <summary>Multiply-adds of a layer that the naive network can still be waited for.</summary>
    private const int MostWork = 300_000;

    private static readonly int[] FrequentChannels = [1, 3, 15, 16, 17, 33];
    private static readonly string[] Activations = ["Linear", "ReLU", "LeakyReLU", "ELU", "GELU", "SiLU", "Tanh", "Sigmoid", "HardSwish", "ReLU6"];
    private static readonly string[] Losses = ["Auto", "MeanSquaredError", "Huber", "SoftmaxCrossEntropy"];

    /// <summary>The attributes of a network.</summary>
    public static readonly Gen<string> Declaration = Gen.Int[0, int.MaxValue - 1].Array[64].Select(numbers => new Writer(numbers).Write());

    /// <summary>One network at least for each way that kernels take, at sizes where its tiles reach back or end within a vector.</summary>
    public static readonly string[] Ways =
    [
        "[Input(20, 24, 1)] [Conv2D(1, 5, 5, Act = Act.Tanh)] [MaxPool2D(2)] [Layer(400, 3)]",
        "[Input(18, 21, 1)] [Conv2D(1, 15, 3, Padding = 1, Act = Act.ReLU)] [MaxPool2D(2)] [Layer(1350, 2)]",
        "[Input(19, 20, 1)] [Conv2D(1, 6, 7, Bias = false, Act = Act.SiLU)] [AveragePool2D(2)] [Layer(252, 4, Act = Act.Softmax)]",
        "[Input(17, 33, 1)] [Conv2D(1, 2, 2, KernelWidth = 4, Act = Act.ReLU)] [Flatten] [Layer(960, 3)]",
        "[Input(6, 20, 1)] [Conv2D(1, 4, 1, KernelWidth = 3, Act = Act.Sigmoid)] [MaxPool2D(2, Stride = 1)] [Layer(340, 3)]",
        "[Input(15, 19, 3)] [Conv2D(3, 16, 3, Padding = 1, Act = Act.ReLU)] [Conv2D(16, 12, 5, Act = Act.Tanh)] [Conv2D(12, 16, 4, Act = Act.ReLU)] [GlobalMaxPool] [Layer(16, 3)]",
        "[Input(9, 26, 5)] [Conv2D(5, 33, 3, KernelWidth = 6, Padding = 1, PaddingWidth = 3, Act = Act.ReLU)] [MaxPool2D(2)] [Conv2D(33, 10, 2, Act = Act.GELU)] [GlobalAveragePool] [Layer(10, 2)]",
        "[Input(12, 20, 16)] [DepthwiseConv2D(16, 3, Padding = 1, Act = Act.ReLU)] [DepthwiseConv2D(16, 2, KernelWidth = 5, Act = Act.Tanh)] [GlobalAveragePool] [Layer(16, 3)]",
        "[Input(21, 5, 20)] [DepthwiseConv2D(20, 3, Padding = 1, Act = Act.SiLU)] [DepthwiseConv2D(20, 7, KernelWidth = 1, Act = Act.ReLU)] [GlobalAveragePool] [Layer(20, 3)]",
        "[Input(4, 9, 24)] [DepthwiseConv2D(24, 5, KernelWidth = 3, Padding = 2, PaddingWidth = 1, Act = Act.SiLU)] [DepthwiseConv2D(24, 1, KernelWidth = 3, PaddingWidth = 1, Bias = false)] [GlobalAveragePool] [Layer(24, 3)]",
        "[Input(3, 17, 16)] [DepthwiseConv2D(16, 3, Same = true, Act = Act.Tanh)] [DepthwiseConv2D(16, 3, Same = true, Act = Act.ReLU)] [GlobalAveragePool] [Layer(16, 3)]",
        "[Input(6, 2, 16)] [DepthwiseConv2D(16, 3, Same = true, Act = Act.Tanh)] [DepthwiseConv2D(16, 3, Same = true, Act = Act.ReLU)] [GlobalMaxPool] [Layer(16, 3)]",
        "[Input(1, 8, 32)] [DepthwiseConv2D(32, 3, Same = true, Act = Act.Tanh)] [DepthwiseConv2D(32, 3, Same = true, Act = Act.ReLU)] [GlobalMaxPool] [Layer(32, 3)]",
        "[Input(3, 2, 16)] [DepthwiseConv2D(16, 4, KernelWidth = 5, Padding = 2, PaddingWidth = 2, Act = Act.SiLU)] [DepthwiseConv2D(16, 5, KernelWidth = 7, Padding = 4, PaddingWidth = 4, Act = Act.Tanh)] [GlobalMaxPool] [Layer(16, 3)]",
        "[Input(2, 3, 3)] [Conv2D(3, 16, 5, Padding = 4, Act = Act.SiLU)] [Conv2D(16, 5, 7, Padding = 3, Act = Act.Tanh)] [GlobalAveragePool] [Layer(5, 3)]",
        "[Input(13, 12, 6)] [MaxPool2D(2)] [Conv2D(6, 12, 3, Padding = 1, Act = Act.ReLU)] [MaxPool2D(2)] [Conv2D(12, 3, 2, Act = Act.Tanh)] [AveragePool2D(2, Stride = 1)] [Flatten] [Layer(3, 2)]",
        "[Input(14, 16, 2)] [Conv2D(2, 7, 3, Act = Act.ReLU)] [MaxPool2D(3, Stride = 2)] [Activation(Act.ELU)] [MaxPool2D(1, SizeWidth = 2)] [Layer(105, 3)]",
        "[Input(9, 20, 1)] [Conv2D(1, 9, 3, Padding = 2, Act = Act.ReLU)] [AveragePool2D(2)] [Layer(495, 3)]",
        "[Input(12, 15, 14)] [MaxPool2D(3)] [Conv2D(14, 8, 2, Padding = 1, Stride = 2, Act = Act.ReLU)] [AveragePool2D(3)] [Flatten] [Layer(8, 2)]",
        "[Input(8, 20, 3)] [Conv2D(3, 15, 3, Dilation = 2, Padding = 2, Act = Act.Tanh)] [MaxPool2D(2)] [Conv2D(15, 5, 3, Padding = 1, Act = Act.ReLU)] [GlobalMaxPool] [Layer(5, 3)]",
        "[Input(18, 18, 1)] [Conv2D(1, 13, 3, Dilation = 2, Stride = 2, StrideWidth = 1, Padding = 1, Act = Act.ReLU)] [GlobalAveragePool] [Layer(13, 3)]",
        "[Input(6, 9, 3)] [Conv2D(3, 13, 3, KernelWidth = 7, Padding = 1, PaddingWidth = 3, Act = Act.Tanh)] [GlobalAveragePool] [Layer(13, 3)]",
        "[Input(3, 4, 18)] [Flatten(Name = \"row\")] [Activation(Act.Tanh)] [Add(\"row\")] [Layer(216, 3, Act = Act.Softmax)]",
        "[Input(4, 3, 5, ChannelsFirst = true)] [Flatten(Name = \"row\")] [Layer(60, 60, Act = Act.Tanh)] [Add(\"row\", Act = Act.SiLU)] [Layer(60, 3, Act = Act.Softmax)]",
        "[Input(10, 11, 4)] [Conv2D(4, 40, 1, Act = Act.ReLU)] [Conv2D(40, 16, 1, Act = Act.ReLU)] [Conv2D(16, 48, 3, Stride = 2, Padding = 1, Act = Act.ReLU)] [GlobalAveragePool] [Layer(48, 3)]",
    ];

    /// <summary>Takes its choices from numbers that were drawn.</summary>
    private sealed class Writer(int[] numbers)
    {
        private readonly List<string> _attributes = [];
        private int _next;
        private int _height;
        private int _width;
        private int _channels;

        public string Write()
        {
            (_height, _width, _channels) = (Size(), Size(), Channels());
            var input = $"[Input({_height}, {_width}, {_channels}{(Below(3) == 0 ? ", ChannelsFirst = true" : "")})]";
            var layers = 1 + Below(MostLayers);
            while (_attributes.Count < layers && _next < numbers.Length - 30)
            {
                Layer();
            }

            Head();
            return $"{input} {string.Join(' ', _attributes)} [Network(Loss = Loss.{Of(Losses)})]";
        }

        private void Layer()
        {
            switch (Below(8))
            {
                case 0 or 1 or 2: Convolution(); break;
                case 3: Depthwise(); break;
                case 4: Pool("MaxPool2D", ""); break;
                case 5: Pool("AveragePool2D", Below(2) == 0 ? ", CountPadding = false" : ""); break;
                case 6: Block(); break;
                default: _attributes.Add($"[Activation(Act.{Of(Activations)})]"); break;
            }
        }

        private void Convolution()
        {
            var groups = Below(4) == 0 ? Divisor(_channels) : 1;
            var outputs = groups * Math.Max(1, Channels() / groups);
            if (Window(1, 7, mayDilate: true) is var (kernel, named, height, width) && (long)height * width * outputs * _channels / groups * kernel <= MostWork)
            {
                _attributes.Add($"[Conv2D({_channels}, {outputs}, {named}{(groups > 1 ? $", Groups = {groups}" : "")}, Act = Act.{Of(Activations)}, Bias = {(Below(3) > 0 ? "true" : "false")})]");
                (_height, _width, _channels) = (height, width, outputs);
            }
        }

        private void Depthwise()
        {
            var multiplier = Below(3) == 0 ? 2 : 1;
            if (Window(1, 5, mayDilate: true) is var (_, named, height, width) && _channels * multiplier <= 40)
            {
                _attributes.Add($"[DepthwiseConv2D({_channels}, {named}{(multiplier > 1 ? ", Multiplier = 2" : "")}, Act = Act.{Of(Activations)}, Bias = {(Below(3) > 0 ? "true" : "false")})]");
                (_height, _width, _channels) = (height, width, _channels * multiplier);
            }
        }

        private void Pool(string kind, string more)
        {
            if (Window(1, 4, mayDilate: false) is var (_, named, height, width))
            {
                _attributes.Add($"[{kind}({named}{more})]");
                (_height, _width) = (height, width);
            }
        }

        /// <summary>A shortcut around a convolution that keeps the shape.</summary>
        private void Block()
        {
            var kernel = 1 + 2 * Below(2);
            if ((long)_height * _width * _channels * _channels * kernel * kernel <= MostWork)
            {
                var above = _attributes.Count == 0 ? "input" : $"layer{_attributes.Count}";
                _attributes.Add($"[Conv2D({_channels}, {_channels}, {kernel}, Padding = {kernel / 2}, Act = Act.{Of(Activations)})]");
                _attributes.Add($"[Add(\"{above}\", Act = Act.{Of(Activations)})]");
            }
        }

        private void Head()
        {
            switch (Below(5))
            {
                case 0: _attributes.Add("[GlobalAveragePool]"); Dense(_channels); break;
                case 1: _attributes.Add("[GlobalMaxPool]"); Dense(_channels); break;
                case 2: Flatten(); Dense(_height * _width * _channels); break;
                case 3: Dense(_height * _width * _channels); break;
                default:
                    if (_attributes.Count == 0)
                    {
                        _attributes.Add("[MaxPool2D(1)]");
                    }

                    break;
            }
        }

        private void Flatten()
        {
            _attributes.Add("[Flatten]");
            if (Below(2) == 0)
            {
                _attributes.Add($"[Activation(Act.{Of(Activations)})]");
            }
        }

        private void Dense(int inputs) => _attributes.Add($"[Layer({inputs}, {1 + Below(20)}, Act = Act.{(Below(3) == 0 ? "Softmax" : Of(Activations))})]");

        /// <summary>Arguments of a window that fits, the number of its pixels, and the size of what it gives; null where none was met.</summary>
        private (int Pixels, string Arguments, int Height, int Width)? Window(int least, int most, bool mayDilate)
        {
            var (height, width) = (least + Below(most - least + 1), least + Below(most - least + 1));
            var (stride, strideWidth) = (1 + Below(3), 1 + Below(3));
            var (dilation, dilationWidth) = mayDilate && Below(3) == 0 ? (1 + Below(3), 1 + Below(3)) : (1, 1);
            var isSame = Below(4) == 0;
            var (padding, paddingWidth) = mayDilate ? (Below(height + 1), Below(width + 1)) : (Below(height / 2 + 1), Below(width / 2 + 1));
            if (!mayDilate && isSame && (stride > height || strideWidth > width))
            {
                return null;
            }

            var isCeiling = !mayDilate && !isSame && Below(3) == 0;
            var outputs = isSame
                ? ((_height + stride - 1) / stride, (_width + strideWidth - 1) / strideWidth)
                : (Count(_height, height, dilation, stride, padding, isCeiling), Count(_width, width, dilationWidth, strideWidth, paddingWidth, isCeiling));
            if (outputs.Item1 < 1 || outputs.Item2 < 1)
            {
                return null;
            }

            var name = mayDilate ? "Kernel" : "Size";
            var text = $"{height}, {name}Width = {width}, Stride = {stride}, StrideWidth = {strideWidth}"
                + (mayDilate ? $", Dilation = {dilation}, DilationWidth = {dilationWidth}" : isCeiling ? ", Ceiling = true" : "")
                + (isSame ? ", Same = true" : $", Padding = {padding}, PaddingWidth = {paddingWidth}");
            return (height * width, text, outputs.Item1, outputs.Item2);
        }

        private static int Count(int size, int kernel, int dilation, int stride, int padding, bool isCeiling)
        {
            var room = size + 2 * padding - (kernel - 1) * dilation - 1;
            if (room < 0)
            {
                return 0;
            }

            var count = (isCeiling ? (room + stride - 1) / stride : room / stride) + 1;
            return isCeiling && (count - 1) * stride >= size + padding ? count - 1 : count;
        }

        private int Divisor(int of)
        {
            int[] divisors = [.. Enumerable.Range(1, of).Where(divisor => of % divisor == 0)];
            return divisors[Below(divisors.Length)];
        }

        private int Size() => Below(3) == 0 ? 1 + Below(20) : 1 + Below(9);

        private int Channels() => Below(2) == 0 ? FrequentChannels[Below(FrequentChannels.Length)] : 1 + Below(40);

        private string Of(string[] items) => items[Below(items.Length)];

        private int Below(int limit) => numbers[_next++ % numbers.Length] % limit;
    }
}
