namespace NetGen.Onnx.Tests.Reading;

/// <summary>What models with branches are made of.</summary>
internal static class BranchedModel
{
    /// <summary>A model of three inputs.</summary>
    public static ModelBuilder Build(Func<ModelBuilder, string> build)
    {
        var model = new ModelBuilder(3, 2);
        model.Graph.Output[0].Type.TensorType.Shape = null;
        return model.End(build(model));
    }

    /// <summary>A layer without bias.</summary>
    public static string Product(ModelBuilder model) => model.Add("MatMul", "m", ["x", model.Floats("w", [3, 3], 1, 2, 3, 4, 5, 6, 7, 8, 9)]);

    /// <summary>Weights of both signs that differ from layer to layer, without names that tell something.</summary>
    public static string Dense(ModelBuilder model, string value, int inputs, int outputs)
    {
        var number = model.Graph.Initializer.Count;
        float[] weight = [.. Enumerable.Range(0, inputs * outputs).Select(i => MathF.Sin(1 + 2 * i + number))];
        return model.Add("Gemm", [value, model.Floats($"val_{number}", [inputs, outputs], weight), model.Floats($"val_{number}b", [outputs], [.. weight.Take(outputs).Select(w => w / 2)])]);
    }
}
