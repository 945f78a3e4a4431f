using NetGen.OnnxSchema;

namespace NetGen.Onnx.Tests.Composing;

/// <summary>A network over images whose every part is written in one of the ways that exporters have, chosen by numbers.</summary>
internal sealed class RandomImageModel
{
    private readonly Choices _choices;
    private string _value = "x";
    private bool _isActivated;
    private int _height;
    private int _width;
    private int _channels;

    private RandomImageModel(Choices choices)
    {
        _choices = choices;
        Model = new(2, 2);
    }

    public ModelBuilder Model { get; }

    /// <summary>The shape of the input in a run.</summary>
    public int[] Shape { get; private set; } = [];

    public static RandomImageModel Compose(int[] numbers)
    {
        var random = new RandomImageModel(new(numbers));
        random.Build();
        return random;
    }

    private void Build()
    {
        Begin();
        for (var left = _choices.Below(3); left > 0; left--)
        {
            Layer();
        }

        End();
        Model.End(_value);
        Model.Graph.Output[0].Type.TensorType.Shape = null;
    }

    /// <summary>The input: channel by channel, pixel by pixel, or a row that becomes an image.</summary>
    private void Begin()
    {
        (_height, _width, _channels) = (3 + _choices.Below(5), 3 + _choices.Below(5), 1 + _choices.Below(4));
        var kind = _choices.Below(3);
        Shape = kind == 0 ? [2, _channels, _height, _width] : kind == 1 ? [2, _height, _width, _channels] : [2, _channels * _height * _width];
        Model.Graph.Input[0] = ModelBuilder.Value("x", [-1, .. Shape.Skip(1).Select(size => (long)size)]);
        var isScaled = _choices.Below(4) == 3;
        if (isScaled)
        {
            _value = Model.Add("Div", [_value, Model.Number(2)]);
        }

        _value = kind switch
        {
            0 => _value,
            1 => Transpose(_value, 0, 3, 1, 2),
            _ when _choices.IsYes() => Transpose(Model.Add("Reshape", [_value, Model.Integers(-1, _height, _width, _channels)]), 0, 3, 1, 2),
            _ => Model.Add("Reshape", [_value, Model.Integers(_choices.IsYes() ? -1 : 0, _channels, _height, _width)]),
        };
        // Only weights take in what the input is multiplied by.
        if (isScaled || _choices.Below(4) > 0)
        {
            Convolve(1 + _choices.Below(4));
            Activate();
        }
        else
        {
            Pool();
        }
    }

    private void Layer()
    {
        switch (_choices.Below(6))
        {
            case 0 or 1 or 2:
                Convolve(1 + _choices.Below(4));
                Activate();
                break;
            case 3:
                Pool();
                break;
            case 4:
                var before = _value;
                Convolution(_channels, 1, 1, 1, []);
                Activate();
                _value = _choices.IsYes() ? Model.Add("Add", [_value, before]) : Model.Add("Sum", [before, _value]);
                _isActivated = false;
                Activate();
                break;
            default:
                Roundabout();
                break;
        }
    }

    /// <summary>The same image pixel by pixel for a while.</summary>
    private void Roundabout()
    {
        _value = Transpose(_value, 0, 2, 3, 1);
        Activate();
        _value = Transpose(_value, 0, 3, 1, 2);
    }

    private void Convolve(int outputs)
    {
        var groups = _choices.Below(3) == 2 ? _channels : 1;
        var (height, width) = (1 + _choices.Below(3), 1 + _choices.Below(3));
        var (stride, dilation) = (1 + _choices.Below(2), 1 + (_choices.Below(4) == 3 ? 1 : 0));
        var (down, across) = ((height - 1) * dilation + 1, (width - 1) * dilation + 1);
        List<(string, object)> attributes = [("strides", new long[] { stride, stride }), ("dilations", new long[] { dilation, dilation })];
        if (_choices.IsYes())
        {
            attributes.Add(("kernel_shape", new long[] { height, width }));
        }

        var (padding, paddingWidth) = (0, 0);
        switch (_choices.Below(4))
        {
            case 0 when dilation == 1:
                attributes.Add(("auto_pad", "SAME_UPPER"));
                break;
            case 1:
                (padding, paddingWidth) = (_choices.Below(height), _choices.Below(width));
                attributes.Add(("pads", new long[] { padding, paddingWidth, padding, paddingWidth }));
                break;
            case 2:
                (padding, paddingWidth) = (_choices.Below(2), _choices.Below(2));
                _value = Model.Add("Pad", [_value, Model.Integers(0, 0, padding, paddingWidth, 0, 0, padding, paddingWidth)]);
                break;
            default:
                attributes.Add(("auto_pad", "VALID"));
                break;
        }

        var isSame = attributes.Any(attribute => attribute.Item2 is "SAME_UPPER");
        if (!isSame && (down > _height + 2 * padding || across > _width + 2 * paddingWidth))
        {
            // The kernel is larger than the image: another one, of a pixel.
            (height, width, down, across) = (1, 1, 1, 1);
            attributes.RemoveAll(attribute => attribute.Item1 == "kernel_shape");
        }

        Convolution(groups * outputs, groups, height, width, [.. attributes]);
        (_height, _width) = isSame ? ((_height + stride - 1) / stride, (_width + stride - 1) / stride)
            : ((_height + 2 * padding - down) / stride + 1, (_width + 2 * paddingWidth - across) / stride + 1);
    }

    /// <summary>Conv with its weights and bias in one of their ways, and what is done to its channels besides.</summary>
    private void Convolution(int outputs, int groups, int height, int width, (string, object)[] attributes)
    {
        var inputs = _channels / groups;
        var name = $"w{Model.Graph.Initializer.Count}";
        var weight = Array.ConvertAll(_choices.Values(outputs * inputs * height * width), value => value / (inputs * height * width));
        var weights = _choices.Below(3) switch
        {
            0 => Model.Floats(name, [outputs, inputs, height, width], weight),
            1 => Transpose(Model.Floats(name, [height, width, inputs, outputs], weight), 3, 2, 0, 1),
            _ => Model.Add("Reshape", [Model.Floats(name, [weight.Length], weight), Model.Integers(outputs, inputs, -1, width)]),
        };
        string[] bias = _choices.IsYes() ? [Model.Floats($"{name}.b", [outputs], _choices.Values(outputs))] : [];
        _value = Model.Add("Conv", [_value, weights, .. bias], [.. attributes, ("group", groups)]);
        (_channels, _isActivated) = (outputs, false);
        for (var left = _choices.Below(3); left > 0; left--)
        {
            var constant = Model.Floats($"s{Model.Graph.Initializer.Count}", _choices.IsYes() ? [1, outputs, 1, 1] : [outputs, 1, 1], _choices.Values(outputs));
            _value = Model.Add(_choices.Of(["Add", "Sub", "Mul"]), [_value, constant]);
        }
    }

    /// <summary>Not two in a row: an activation of another one, of sums that constants have changed, is not read.</summary>
    private void Activate()
    {
        if (!_isActivated)
        {
            _value = _choices.Of(ComposedActivations.PerNumber)(Model, _value);
            _isActivated = true;
        }
    }

    private void Pool()
    {
        var (height, width) = (1 + _choices.Below(Math.Min(3, _height)), 1 + _choices.Below(Math.Min(3, _width)));
        var stride = 1 + _choices.Below(Math.Min(height, width));
        List<(string, object)> attributes = [("kernel_shape", new long[] { height, width }), ("strides", new long[] { stride, stride })];
        var (padding, paddingWidth, isSame) = (0, 0, false);
        switch (_choices.Below(3))
        {
            case 0:
                isSame = true;
                attributes.Add(("auto_pad", "SAME_UPPER"));
                break;
            case 1:
                (padding, paddingWidth) = (_choices.Below(height / 2 + 1), _choices.Below(width / 2 + 1));
                attributes.Add(("pads", new long[] { padding, paddingWidth, padding, paddingWidth }));
                break;
        }

        var isMean = _choices.IsYes();
        if (isMean && !isSame && _choices.IsYes())
        {
            attributes.Add(("count_include_pad", 1));
        }

        _value = Model.Add(isMean ? "AveragePool" : "MaxPool", [_value], [.. attributes]);
        _isActivated = false;
        (_height, _width) = isSame ? ((_height + stride - 1) / stride, (_width + stride - 1) / stride)
            : ((_height + 2 * padding - height) / stride + 1, (_width + 2 * paddingWidth - width) / stride + 1);
    }

    /// <summary>Rows of the image or of its channels, and a layer of them; or the image itself, in the order of the input.</summary>
    private void End()
    {
        var outputs = 1 + _choices.Below(3);
        switch (_choices.Below(5))
        {
            case 0:
                Dense(_choices.IsYes() ? Model.Add("Flatten", [_value]) : Model.Add("Reshape", [_value, Model.Integers(-1, _channels * _height * _width)]), _channels * _height * _width, outputs);
                break;
            case 1:
                Dense(Model.Add("Flatten", [Transpose(_value, 0, 2, 3, 1)]), _channels * _height * _width, outputs);
                break;
            case 2:
                var pixels = Model.Add(_choices.IsYes() ? "GlobalAveragePool" : "GlobalMaxPool", [_value]);
                if (_choices.IsYes())
                {
                    _value = pixels;
                    Convolution(outputs, 1, 1, 1, []);
                    _value = Model.Add("Flatten", [_value]);
                }
                else
                {
                    Dense(_choices.IsYes() ? Model.Add("Squeeze", [pixels, Model.Integers(2, 3)]) : Model.Add("Reshape", [pixels, Model.Integers(0, -1)]), _channels, outputs);
                }

                break;
            case 3:
                Dense(_choices.IsYes() ? Model.Add("ReduceMean", [_value], ("axes", new[] { 2L, 3 }), ("keepdims", 0))
                    : Model.Add("ReduceMax", [Transpose(_value, 0, 2, 3, 1)], ("axes", new[] { 1L, 2 }), ("keepdims", 0)), _channels, outputs);
                break;
            default:
                // The image in the order of the input's; as a row of one channel there is no other.
                Convolution(1, 1, 1, 1, []);
                _value = Model.Add("Flatten", [_value]);
                break;
        }
    }

    private void Dense(string rows, int inputs, int outputs)
    {
        var name = $"d{Model.Graph.Initializer.Count}";
        var weight = Array.ConvertAll(_choices.Values(inputs * outputs), value => value / (2 * inputs));
        _value = Model.Add("Gemm", [rows, Model.Floats(name, [inputs, outputs], weight), Model.Floats($"{name}.b", [outputs], _choices.Values(outputs))]);
        if (_choices.IsYes())
        {
            _value = _choices.Of(ComposedActivations.Softmax)(Model, _value);
        }
    }

    private string Transpose(string value, params long[] order) => Model.Add("Transpose", [value], ("perm", order));
}
