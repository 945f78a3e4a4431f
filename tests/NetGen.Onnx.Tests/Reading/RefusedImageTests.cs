using static NetGen.Onnx.Tests.Reading.ImageModel;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>What images cannot be: each is refused with a sentence that names the operator and both sizes.</summary>
public class RefusedImageTests
{
    private static readonly Dictionary<string, (long[] Input, string Clause, Func<ModelBuilder, string> Build)> Refused = new()
    {
        ["pads at one side"] = ([1, 6, 6], "Conv 'c' has a padding of 1 above, 1 left, 0 below, 0 right, but it is declared alike on both sides (Padding) or as SAME_UPPER has it (Same)", model =>
            Named(model, [1, 1, 2, 2], ("pads", new[] { 1L, 1, 0, 0 }))),
        ["SAME_LOWER with an odd zero"] = ([1, 6, 6], "Conv 'c' has a padding of 1 above, 1 left, 0 below, 0 right", model => Named(model, [1, 1, 2, 2], ("auto_pad", "SAME_LOWER"))),
        ["a kernel larger than its image"] = ([1, 4, 6], "Conv 'c' has a window of 5 x 3 pixels, larger than its image of 4 x 6 with its padding", model => Named(model, [1, 1, 5, 3])),
        ["a height that is not fixed"] = ([1, -1, 6], "Conv 'c' takes images of [-1, 1, -1, 6], whose height, width or channels are not fixed", model => Named(model, [1, 1, 3, 3])),
        ["other channels"] = ([3, 6, 6], "Conv 'c' has weights [4, 2, 3, 3] in 1 group, but its images have 3 channels", model => Named(model, [4, 2, 3, 3])),
        ["groups that do not divide"] = ([4, 6, 6], "Conv 'c' has weights [3, 2, 3, 3] in 2 groups, but its images have 4 channels", model => Named(model, [3, 2, 3, 3], ("group", 2))),
        ["steps instead of images"] = ([2, 6], "Conv 'c' has weights [4, 2, 3], but those of a convolution over images are [outputs, inputs, height, width]", model => Named(model, [4, 2, 3])),
        ["an input of other sizes"] = ([6], "Conv 'c' takes images [batch, channels, height, width], but what it gets has the shape [-1, 6]", model => Named(model, [4, 1, 3, 3])),
        ["a kernel_shape of another kernel"] = ([1, 6, 6], "Conv 'c' says that its kernel is [2, 2], but has weights [1, 1, 3, 3]", model => Named(model, [1, 1, 3, 3], ("kernel_shape", new[] { 2L, 2 }))),
        ["an auto_pad that is none"] = ([1, 6, 6], "Conv 'c' has pads that are not four whole numbers from 0 on, or an auto_pad that is not known", model => Named(model, [1, 1, 3, 3], ("auto_pad", "ODD"))),
        ["negative pads"] = ([1, 6, 6], "Conv 'c' has pads that are not four whole numbers from 0 on", model => Named(model, [1, 1, 3, 3], ("pads", new[] { -1L, 0, 0, 0 }))),
        ["a stride of 0"] = ([1, 6, 6], "Conv 'c' has a kernel, strides or dilations that are not two whole numbers from 1 on", model => Named(model, [1, 1, 3, 3], ("strides", new[] { 0L, 1 }))),
        ["weights that are computed"] = ([1, 6, 6], "Conv 'c' has as its weights computed values, but constants of floats must be there", model => model.Add("Conv", "c", ["x", "x"])),
        ["a bias of another length"] = ([1, 6, 6], "Conv 'c' has as its bias constants of FLOAT [2], but 1 floats must be there", model => model.Add("Conv", "c", ["x", Weight(model, [1, 1, 3, 3]), model.Floats("b", [2], 1, 2)])),
        ["a dilated pool"] = ([1, 6, 6], "MaxPool 'p' has dilations, which only convolutions have", model => model.Add("MaxPool", "p", ["x"], ("kernel_shape", new[] { 2L, 2 }), ("dilations", new[] { 2L, 2 }))),
        ["a pool of windows outside"] = ([1, 6, 6], "MaxPool 'p' has a window that lies outside its image", model => model.Add("MaxPool", "p", ["x"], ("kernel_shape", new[] { 2L, 2 }), ("pads", new[] { 2L, 2, 2, 2 }))),
        ["a pool over steps"] = ([1, 6], "MaxPool 'p' has no kernel_shape of two sizes, but only pools over images are known", model => model.Add("MaxPool", "p", ["x"], ("kernel_shape", new[] { 2L }))),
        ["zeros that a maximum would take"] = ([1, 6, 6], "MaxPool 'p' takes what Pad 'z' has put around, but only convolutions and pools take padding", model =>
            model.Add("MaxPool", "p", [model.Add("Pad", "z", ["x", model.Integers(0, 0, 1, 1, 0, 0, 1, 1)])], ("kernel_shape", new[] { 3L, 3 }))),
        ["a mirrored border"] = ([1, 6, 6], "Pad 'z' pads in the mode 'reflect', but only zeros are known around images", model =>
            Conv(model, model.Add("Pad", "z", ["x", model.Integers(0, 0, 1, 1, 0, 0, 1, 1)], ("mode", "reflect")), [1, 1, 3, 3])),
        ["padding that an activation takes"] = ([1, 6, 6], "Relu 'r' takes what Pad 'z' has put around", model => model.Add("Relu", "r", [model.Add("Pad", "z", ["x", model.Integers(0, 0, 1, 1, 0, 0, 1, 1)])])),
        ["ones around an image"] = ([1, 6, 6], "Conv 'c' takes what Pad 'z' has put around", model =>
            model.Add("Conv", "c", [model.Add("Pad", "z", ["x", model.Integers(0, 0, 1, 1, 0, 0, 1, 1), model.Number(1)]), Weight(model, [1, 1, 3, 3])])),
        ["more channels of zeros"] = ([1, 6, 6], "Conv 'c' takes what Pad 'z' has put around", model =>
            model.Add("Conv", "c", [model.Add("Pad", "z", ["x", model.Integers(0, 1, 0, 0, 0, 0, 0, 0)]), Weight(model, [1, 2, 3, 3])])),
        ["Softmax of each pixel"] = ([2, 6, 6], "Softmax 's' has the axis 1, but must sum over the outputs of a row", model => model.Add("Softmax", "s", [Named(model, [3, 2, 1, 1])], ("axis", 1))),
        ["height and width exchanged"] = ([2, 6, 5], "Conv 'c' takes images of 5 x 6 x 2, but what it gets are rows of 60 numbers that no layer makes images of", model =>
            model.Add("Conv", "c", [model.Add("Transpose", ["x"], ("perm", new[] { 0L, 1, 3, 2 })), Weight(model, [3, 2, 3, 3])])),
        ["height and width exchanged between layers"] = ([2, 6, 5], "Conv 'd' takes images of 3 x 4 x 3 whose numbers have other places than in the image before", model =>
            model.Add("Conv", "d", [model.Add("Transpose", [Named(model, [3, 2, 3, 3])], ("perm", new[] { 0L, 1, 3, 2 })), Weight(model, [2, 3, 1, 1])])),
        ["a layer's row as an image"] = ([12], "Conv 'c' takes images of 2 x 2 x 3, but what it gets are rows of 12 numbers that no layer makes images of", model =>
            model.Add("Conv", "c", [model.Add("Reshape", [Dense(model, "x", 12, 12), model.Integers(-1, 3, 2, 2)]), Weight(model, [3, 3, 1, 1])])),
        ["what is added where zeros are around"] = ([1, 6, 6], "Conv 'c' takes what constants have changed after the network's input (Add 'a'), but only weights can take constants in, those of a convolution one per channel, and nothing that is added where its padding is 0", model =>
            model.Add("Conv", "c", [model.Add("Add", "a", ["x", model.Number(1)]), Weight(model, [1, 1, 3, 3])], ("pads", new[] { 1L, 1, 1, 1 }))),
        ["a factor for each pixel"] = ([1, 2, 2], "Conv 'c' takes what constants have changed after the network's input (Mul 'm')", model =>
            model.Add("Conv", "c", [model.Add("Mul", "m", ["x", model.Floats("s", [2, 2], 1, 2, 3, 4)]), Weight(model, [1, 1, 2, 2])])),
        ["a scaled image before a pool"] = ([2, 4, 4], "MaxPool 'p' takes what constants have changed after layer 'c' (Tanh 't', Mul 'm')", model =>
            model.Add("MaxPool", "p", [model.Add("Mul", "m", [model.Add("Tanh", "t", [Named(model, [2, 2, 1, 1])]), model.Floats("s", [2, 1, 1], 1, 2)])], ("kernel_shape", new[] { 2L, 2 }))),
        ["images of other sizes that are added"] = ([2, 6, 6], "Add 'a' adds rows of the shapes [-1, 2, 4, 4] and [-1, 2, 6, 6], but the terms of a sum have one shape", model => model.Add("Add", "a", [Named(model, [2, 2, 3, 3]), "x"])),
        ["an image and its mirror that are added"] = ([1, 4, 4], "Add 'a' adds two values whose numbers have other places in their images or rows", model =>
        {
            var image = Named(model, [1, 1, 1, 1]);
            return model.Add("Add", "a", [image, model.Add("Transpose", [image], ("perm", new[] { 0L, 1, 3, 2 }))]);
        }),
        ["an output in another order than the input"] = ([6, 5, 2], "its output has an image in another order than pixel by pixel, as its input has it", model => Conv(model, ToChannelsFirst(model, "x"), [3, 2, 3, 3])),
        ["a row of an image in another order that only an activation takes"] = ([4, 3, 2], "Flatten 'f' takes an image as a row in another order than pixel by pixel, which only weights can make up for", model =>
            model.Add("Softmax", [model.Add("Flatten", "f", [Conv(model, ToChannelsFirst(model, "x"), [2, 2, 1, 1])])])),
    };

    public static TheoryData<string> Names => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void They_are_refused_with_a_sentence(string name)
    {
        var (input, clause, build) = Refused[name];

        Assert.Contains(clause, Reason(Build(input, build)), StringComparison.Ordinal);
    }

    [Fact]
    public void All_nodes_at_fault_are_in_one_sentence()
    {
        var reason = Reason(Build([1, 6, 6], model =>
        {
            var left = model.Add("Conv", "left", ["x", Weight(model, [1, 1, 9, 9])]);
            var right = model.Add("MaxPool", "right", ["x"], ("kernel_shape", new[] { 2L, 2 }), ("dilations", new[] { 2L, 2 }));
            return model.Add("Add", [left, model.Add("Concat", "both", [model.Add("Einsum", "odd", ["x"]), right], ("axis", 1))]);
        }));

        Assert.All(["Einsum ('odd')", "Conv 'left' has a window", "MaxPool 'right' has dilations"], clause => Assert.Contains(clause, reason, StringComparison.Ordinal));
    }

    private static string Named(ModelBuilder model, long[] kernel, params (string Name, object Value)[] attributes) => model.Add("Conv", "c", ["x", Weight(model, kernel)], attributes);

    private static string Reason(ModelBuilder model) => Assert.Throws<WeightFormatException>(() => ReadChain.Of(model)).Reason;
}
