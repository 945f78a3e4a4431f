using static NetGen.Onnx.Tests.Reading.ImageModel;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Models over images: what is read takes the very rows that the model takes, and gives ONNX Runtime's outputs.</summary>
public class ImageTests
{
    private static readonly Dictionary<string, (long[] Input, string Layers, Func<ModelBuilder, string> Build)> Readable = new()
    {
        ["a convolution alone"] = ([2, 6, 5], "Conv2D 6x5x2 -> 4x3x3", model => Conv(model, "x", [3, 2, 3, 3])),
        ["strides, dilations, pads"] = ([2, 9, 8], "Conv2D 9x8x2 -> 4x5x3", model => Conv(model, "x", [3, 2, 3, 2], ("strides", new[] { 2L, 2 }), ("dilations", new[] { 2L, 1 }), ("pads", new[] { 1L, 1, 1, 1 }), ("kernel_shape", new[] { 3L, 2 }))),
        ["groups"] = ([4, 5, 5], "Conv2D 5x5x4 -> 3x3x6", model => Conv(model, "x", [6, 2, 3, 3], ("group", 2))),
        ["depthwise"] = ([3, 5, 5], "DepthwiseConv2D 5x5x3 -> 5x5x6", model => Conv(model, "x", [6, 1, 3, 3], ("group", 3), ("auto_pad", "SAME_UPPER"))),
        ["no bias"] = ([2, 5, 5], "Conv2D 5x5x2 -> 3x3x1", model => Plain(model, "x", [1, 2, 3, 3], ("auto_pad", "VALID"))),
        ["SAME_UPPER with an odd zero"] = ([2, 6, 8], "Conv2D 6x8x2 -> 3x4x3", model => Conv(model, "x", [3, 2, 3, 3], ("auto_pad", "SAME_UPPER"), ("strides", new[] { 2L, 2 }))),
        ["SAME_LOWER, alike on both sides"] = ([2, 6, 8], "Conv2D 6x8x2 -> 6x8x3", model => Conv(model, "x", [3, 2, 3, 3], ("auto_pad", "SAME_LOWER"))),
        ["SAME_LOWER whose last zeros no window reaches"] = ([2, 6, 8], "Conv2D 6x8x2 -> 3x4x3", model => Conv(model, "x", [3, 2, 3, 3], ("auto_pad", "SAME_LOWER"), ("strides", new[] { 2L, 2 }))),
        ["pads that no window reaches"] = ([1, 6, 6], "Conv2D 6x6x1 -> 3x3x1", model => Conv(model, "x", [1, 1, 3, 3], ("pads", new[] { 1L, 1, 0, 0 }), ("strides", new[] { 2L, 2 }))),
        ["pads as SAME_UPPER has them"] = ([1, 6, 6], "Conv2D 6x6x1 -> 3x3x1", model => Conv(model, "x", [1, 1, 3, 3], ("pads", new[] { 0L, 0, 1, 1 }), ("strides", new[] { 2L, 2 }))),
        ["zeros put around before"] = ([1, 6, 6], "Conv2D 6x6x1 -> 3x3x1", model => Conv(model, Pad(model, "x", 0, 0, 1, 1), [1, 1, 3, 3], ("strides", new[] { 2L, 2 }))),
        ["zeros put around twice, before a transposition"] = ([5, 4, 2], "Conv2D 5x4x2 -> 7x6x3", model =>
            ToChannelsLast(model, Conv(model, Pad(model, ToChannelsFirst(model, model.Add("Pad", ["x", model.Integers(0, 1, 1, 0, 0, 1, 1, 0)])), 1, 1, 1, 1), [3, 2, 3, 3]))),
        ["MaxPool"] = ([2, 7, 6], "MaxPool2D 7x6x2 -> 3x3x2", model => model.Add("MaxPool", ["x"], ("kernel_shape", new[] { 2L, 2 }), ("strides", new[] { 2L, 2 }))),
        ["MaxPool with stride 1"] = ([2, 7, 6], "MaxPool2D 7x6x2 -> 6x5x2", model => model.Add("MaxPool", ["x"], ("kernel_shape", new[] { 2L, 2 }))),
        ["MaxPool with ceil_mode"] = ([2, 9, 8], "MaxPool2D 9x8x2 -> 5x4x2", model => model.Add("MaxPool", ["x"], ("kernel_shape", new[] { 2L, 2 }), ("strides", new[] { 2L, 2 }), ("ceil_mode", 1))),
        ["MaxPool whose last window would begin outside"] = ([1, 9, 9], "MaxPool2D 9x9x1 -> 3x3x1", model => model.Add("MaxPool", ["x"], ("kernel_shape", new[] { 4L, 4 }), ("strides", new[] { 4L, 4 }), ("pads", new[] { 2L, 2, 2, 2 }), ("ceil_mode", 1))),
        ["MaxPool with pads at the end"] = ([1, 5, 5], "MaxPool2D 5x5x1 -> 3x3x1", model => model.Add("MaxPool", ["x"], ("kernel_shape", new[] { 2L, 2 }), ("strides", new[] { 2L, 2 }), ("pads", new[] { 0L, 0, 1, 1 }))),
        ["MaxPool after zeros beside nothing negative"] = ([1, 6, 6], "Conv2D 6x6x1 -> 6x6x2 ReLU; MaxPool2D 6x6x2 -> 3x3x2", model =>
            model.Add("MaxPool", [Pad(model, model.Add("Relu", [Conv(model, "x", [2, 1, 1, 1])]), 1, 1, 1, 1)], ("kernel_shape", new[] { 3L, 3 }), ("strides", new[] { 2L, 2 }))),
        ["AveragePool"] = ([2, 7, 6], "AveragePool2D 7x6x2 -> 4x3x2", model => model.Add("AveragePool", ["x"], ("kernel_shape", new[] { 3L, 2 }), ("strides", new[] { 2L, 2 }), ("pads", new[] { 1L, 0, 1, 0 }))),
        ["AveragePool that counts its padding"] = ([2, 7, 6], "AveragePool2D 7x6x2 -> 4x3x2 counts", model => model.Add("AveragePool", ["x"], ("kernel_shape", new[] { 3L, 3 }), ("strides", new[] { 2L, 2 }), ("pads", new[] { 1L, 1, 1, 1 }), ("count_include_pad", 1))),
        ["AveragePool of what zeros were put around"] = ([2, 7, 6], "AveragePool2D 7x6x2 -> 4x4x2 counts", model => model.Add("AveragePool", [Pad(model, "x", 1, 1, 1, 1)], ("kernel_shape", new[] { 3L, 3 }), ("strides", new[] { 2L, 2 }), ("ceil_mode", 1))),
        ["AveragePool with ceil_mode that counts its padding"] = ([1, 10, 10], "AveragePool2D 10x10x1 -> 4x4x1 counts", model => model.Add("AveragePool", ["x"], ("kernel_shape", new[] { 3L, 3 }), ("strides", new[] { 3L, 3 }), ("pads", new[] { 1L, 1, 1, 1 }), ("ceil_mode", 1), ("count_include_pad", 1))),
        ["AveragePool as Same"] = ([1, 6, 6], "AveragePool2D 6x6x1 -> 3x3x1", model => model.Add("AveragePool", ["x"], ("kernel_shape", new[] { 3L, 3 }), ("strides", new[] { 2L, 2 }), ("auto_pad", "SAME_UPPER"))),
        ["GlobalAveragePool"] = ([3, 4, 5], "GlobalAveragePool 4x5x3 -> 3; Layer 3 -> 2", model => Dense(model, model.Add("Flatten", [model.Add("GlobalAveragePool", ["x"])]), 3, 2)),
        ["GlobalMaxPool and Squeeze"] = ([3, 4, 5], "GlobalMaxPool 4x5x3 -> 3", model => model.Add("Squeeze", [model.Add("GlobalMaxPool", ["x"]), model.Integers(2, 3)])),
        ["a mean over height and width"] = ([3, 4, 5], "GlobalAveragePool 4x5x3 -> 3; Layer 3 -> 2", model => Dense(model, model.Add("ReduceMean", ["x"], ("axes", new[] { 2L, 3 }), ("keepdims", 0)), 3, 2)),
        ["a mean over height and width of pixels"] = ([4, 5, 3], "Conv2D 4x5x3 -> 4x5x2; GlobalAveragePool 4x5x2 -> 2", model => model.Add("ReduceMean", [ToChannelsLast(model, Conv(model, ToChannelsFirst(model, "x"), [2, 3, 1, 1]))], ("axes", new[] { 1L, 2 }), ("keepdims", 0))),
        ["a maximum over height and width"] = ([3, 4, 5], "GlobalMaxPool 4x5x3 -> 3", model => model.Add("Flatten", [model.Add("ReduceMax", ["x"], ("axes", new[] { -1L, -2 }))])),
        ["an activation of a pool"] = ([2, 6, 6], "MaxPool2D 6x6x2 -> 3x3x2; Activation 3x3x2 -> 3x3x2 Tanh; Layer 3x3x2 -> 2", model =>
            Dense(model, model.Add("Flatten", [model.Add("Tanh", [model.Add("MaxPool", ["x"], ("kernel_shape", new[] { 2L, 2 }), ("strides", new[] { 2L, 2 }))])]), 18, 2)),
        ["one pixel's kernel of a row"] = ([2, 5, 5], "Conv2D 5x5x2 -> 5x5x4 ReLU; GlobalAveragePool 5x5x4 -> 4; Layer 4 -> 3 ReLU; Layer 3 -> 2", model =>
            model.Add("Flatten", [Conv(model, model.Add("Relu", [Conv(model, model.Add("GlobalAveragePool", [model.Add("Relu", [Conv(model, "x", [4, 2, 1, 1])])]), [3, 4, 1, 1])]), [2, 3, 1, 1])])),
        ["a flattened image"] = ([2, 5, 4], "Conv2D 5x4x2 -> 4x3x3 ReLU; Layer 4x3x3 -> 2", model => Dense(model, model.Add("Flatten", [model.Add("Relu", [Conv(model, "x", [3, 2, 2, 2])])]), 36, 2)),
        ["a reshaped image"] = ([2, 5, 4], "Conv2D 5x4x2 -> 4x3x3 ReLU; Layer 4x3x3 -> 2", model => Dense(model, model.Add("Relu", [model.Add("Reshape", [Conv(model, "x", [3, 2, 2, 2]), model.Integers(-1, 36)])]), 36, 2)),
        ["a flattened image, pixel by pixel"] = ([2, 5, 4], "Conv2D 5x4x2 -> 4x3x3; Layer 4x3x3 -> 2", model => Dense(model, model.Add("Flatten", [ToChannelsLast(model, Conv(model, "x", [3, 2, 2, 2]))]), 36, 2)),
        ["pixel by pixel throughout"] = ([5, 4, 2], "Conv2D 5x4x2 -> 4x3x3; Layer 4x3x3 -> 2", model => Dense(model, model.Add("Flatten", [ToChannelsLast(model, Conv(model, ToChannelsFirst(model, "x"), [3, 2, 2, 2]))]), 36, 2)),
        ["pixel by pixel, flattened channel by channel"] = ([5, 4, 2], "Conv2D 5x4x2 -> 4x3x3; Layer 4x3x3 -> 2", model => Dense(model, model.Add("Flatten", [Conv(model, ToChannelsFirst(model, "x"), [3, 2, 2, 2])]), 36, 2)),
        ["a row as an image"] = ([40], "Conv2D 5x4x2 -> 4x3x3; Layer 4x3x3 -> 2", model => Dense(model, model.Add("Flatten", [Conv(model, model.Add("Reshape", ["x", model.Integers(-1, 2, 5, 4)]), [3, 2, 2, 2])]), 36, 2)),
        ["an image of an image as the output"] = ([5, 4, 2], "Conv2D 5x4x2 -> 4x3x3", model => ToChannelsLast(model, Conv(model, ToChannelsFirst(model, "x"), [3, 2, 2, 2]))),
        ["a shortcut"] = ([2, 5, 4], "Conv2D 5x4x2 -> 5x4x2 ReLU; Conv2D 5x4x2 -> 5x4x2; Add of layer2 and layer1 5x4x2 -> 5x4x2 ReLU; Layer 5x4x2 -> 2", model =>
        {
            var stem = model.Add("Relu", [Conv(model, "x", [2, 2, 3, 3], ("pads", new[] { 1L, 1, 1, 1 }))]);
            return Dense(model, model.Add("Flatten", [model.Add("Relu", [model.Add("Add", [stem, Conv(model, stem, [2, 2, 1, 1])])])]), 40, 2);
        }),
        ["a shortcut from the input, pixel by pixel"] = ([5, 4, 2], "Conv2D 5x4x2 -> 5x4x2 ReLU; Add of layer1 and input 5x4x2 -> 5x4x2; Conv2D 5x4x2 -> 5x4x1", model =>
        {
            var image = ToChannelsFirst(model, "x");
            return model.Add("Flatten", [Conv(model, model.Add("Add", [image, model.Add("Relu", [Conv(model, image, [2, 2, 1, 1])])]), [1, 2, 1, 1])]);
        }),
        ["sums of images, pixel by pixel"] = ([5, 4, 2], "Conv2D 5x4x2 -> 5x4x2; Add of layer1 and input 5x4x2 -> 5x4x2; Conv2D 5x4x2 -> 5x4x1", model =>
            model.Add("Flatten", [Conv(model, ToChannelsFirst(model, model.Add("Add", ["x", ToChannelsLast(model, Conv(model, ToChannelsFirst(model, "x"), [2, 2, 1, 1]))])), [1, 2, 1, 1])])),
        ["rows of an image with a layer's"] = ([2, 3, 2], "Conv2D 3x2x2 -> 3x2x2; Flatten 3x2x2 -> 12; Layer of layer1 3x2x2 -> 12; Add of layer3 and layer2 12 -> 12", model =>
        {
            var rows = model.Add("Flatten", [Conv(model, "x", [2, 2, 1, 1])]);
            return model.Add("Add", [rows, Dense(model, rows, 12, 12)]);
        }),
        ["Softmax of an image's row"] = ([2, 3, 2], "Conv2D 3x2x2 -> 3x2x2; Flatten 3x2x2 -> 12; Activation 12 -> 12 Softmax", model => model.Add("Softmax", [model.Add("Flatten", [Conv(model, "x", [2, 2, 1, 1])])], ("axis", -1))),
        ["a bias that is added"] = ([2, 5, 5], "Conv2D 5x5x2 -> 3x3x3 ReLU; Layer 3x3x3 -> 2", model =>
            Dense(model, model.Add("Flatten", [model.Add("Relu", [model.Add("Add", [Plain(model, "x", [3, 2, 3, 3]), model.Floats("c", [1, 3, 1, 1], 1, -2, 3)])])]), 27, 2)),
        ["batch normalization, unfolded"] = ([2, 5, 5], "Conv2D 5x5x2 -> 3x3x3 ReLU; Layer 3x3x3 -> 2", model => Dense(model, model.Add("Flatten", [model.Add("Relu", [model.Add("Add", [model.Add("Mul", [
            Conv(model, "x", [3, 2, 3, 3]), model.Floats("g", [3, 1, 1], 1, -2, 0.5f)]), model.Floats("c", [3, 1, 1], 1, -2, 3)])])]), 27, 2)),
        ["normalized channels"] = ([2, 5, 5], "Conv2D 5x5x2 -> 3x3x3", model => Conv(model, model.Add("Div", [model.Add("Sub", ["x", model.Floats("m", [1, 2, 1, 1], 0.5f, -1)]), model.Floats("s", [1, 2, 1, 1], 0.5f, 2)]), [3, 2, 3, 3])),
        ["scaled channels, pixel by pixel, with zeros around"] = ([5, 5, 2], "Conv2D 5x5x2 -> 5x5x3", model =>
            ToChannelsLast(model, Conv(model, ToChannelsFirst(model, model.Add("Mul", ["x", model.Floats("s", [2], 0.5f, 2)])), [3, 2, 3, 3], ("pads", new[] { 1L, 1, 1, 1 })))),
        ["channels scaled after an activation"] = ([2, 4, 4], "Conv2D 4x4x2 -> 4x4x3 Tanh; Conv2D 4x4x3 -> 4x4x2 Tanh; Layer 4x4x2 -> 2", model =>
        {
            var first = model.Add("Mul", [model.Add("Tanh", [Conv(model, "x", [3, 2, 1, 1])]), model.Floats("s", [3, 1, 1], 0.5f, 2, 3)]);
            var second = model.Add("Add", [model.Add("Tanh", [Conv(model, first, [2, 3, 1, 1])]), model.Floats("t", [2, 1, 1], 0.5f, 2)]);
            return Dense(model, model.Add("Flatten", [second]), 32, 2);
        }),
        ["weights as constants that are transposed"] = ([2, 5, 4], "Conv2D 5x4x2 -> 4x3x3", model =>
            model.Add("Conv", ["x", model.Add("Transpose", [Weight(model, [2, 2, 2, 3])], ("perm", new[] { 3L, 2, 0, 1 }))])),
        ["weights of 16 bits"] = ([1, 4, 4], "Conv2D 4x4x1 -> 4x4x1", model =>
        {
            model.Graph.Initializer.Add(new OnnxSchema.TensorProto { Name = "half", DataType = (int)OnnxElementType.FLOAT16, Dims = { 1, 1, 1, 1 }, Int32Data = { 0x3E00 } });
            return model.Add("Conv", ["x", model.Add("Cast", ["half"], ("to", 1))]);
        }),
    };

    public static TheoryData<string> Names => [.. Readable.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void They_agree_with_ONNX_Runtime(string name)
    {
        var (input, layers, build) = Readable[name];

        var read = ReadChain.RequireAgreement(Build(input, build), [3, .. input.Select(size => (int)size)]);

        Assert.Equal(layers, string.Join("; ", read.Layers.Select(Describe)));
    }

    private static string Describe(OnnxLayer layer) =>
        $"{layer.Kind}{(layer.Sources.Count == 0 ? "" : $" of {string.Join(" and ", layer.Sources)}")} {string.Join('x', layer.InputShape)} -> {string.Join('x', layer.OutputShape)}" +
        $"{(layer.Window is { CountsPadding: true } ? " counts" : "")}{(layer.Activation == Act.Linear ? "" : $" {layer.Activation}")}";
}
