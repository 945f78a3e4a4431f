namespace NetGen.Onnx.Tests.Reading;

/// <summary>What models over images are made of.</summary>
internal static class ImageModel
{
    /// <summary>A model whose input has such sizes besides the batch.</summary>
    public static ModelBuilder Build(long[] sizes, Func<ModelBuilder, string> build)
    {
        var model = new ModelBuilder(2, 2);
        model.Graph.Input[0] = ModelBuilder.Value("x", [-1, .. sizes]);
        model.Graph.Output[0].Type.TensorType.Shape = null;
        return model.End(build(model));
    }

    /// <summary>A convolution with its bias, whose name tells nothing.</summary>
    public static string Conv(ModelBuilder model, string value, long[] kernel, params (string Name, object Value)[] attributes)
    {
        var number = model.Graph.Initializer.Count;
        return model.Add("Conv", [value, Weight(model, kernel), model.Floats($"val_{number}b", [kernel[0]], [.. Numbers((int)kernel[0], number).Select(value => value / 2)])], attributes);
    }

    /// <summary>A convolution without bias.</summary>
    public static string Plain(ModelBuilder model, string value, long[] kernel, params (string Name, object Value)[] attributes) => model.Add("Conv", [value, Weight(model, kernel)], attributes);

    /// <summary>A fully connected layer of rows.</summary>
    public static string Dense(ModelBuilder model, string rows, int inputs, int outputs)
    {
        var number = model.Graph.Initializer.Count;
        return model.Add("Gemm", [rows, model.Floats($"val_{number}", [inputs, outputs], Numbers(inputs * outputs, number)), model.Floats($"val_{number}b", [outputs], Numbers(outputs, number + 9))]);
    }

    /// <summary>Channel by channel instead of pixel by pixel.</summary>
    public static string ToChannelsFirst(ModelBuilder model, string value) => model.Add("Transpose", [value], ("perm", new[] { 0L, 3, 1, 2 }));

    /// <summary>Pixel by pixel instead of channel by channel.</summary>
    public static string ToChannelsLast(ModelBuilder model, string value) => model.Add("Transpose", [value], ("perm", new[] { 0L, 2, 3, 1 }));

    /// <summary>Zeros around height and width.</summary>
    public static string Pad(ModelBuilder model, string value, long top, long left, long bottom, long right) => model.Add("Pad", [value, model.Integers(0, 0, top, left, 0, 0, bottom, right)]);

    /// <summary>Weights of both signs, of such a size that sums stay small.</summary>
    public static string Weight(ModelBuilder model, long[] kernel)
    {
        var (number, count) = (model.Graph.Initializer.Count, (int)kernel.Aggregate(1L, (product, size) => product * size));
        return model.Floats($"val_{number}", kernel, [.. Numbers(count, number).Select(value => value * kernel[0] / count * 2)]);
    }

    public static float[] Numbers(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(1 + 2 * i + seed + i * i))];
}
