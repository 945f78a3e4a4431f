namespace NetGen.Onnx.Tests.Reading;

/// <summary>Shapes that a graph computes before it flattens: an image of [batch, 1, 2, 3] becomes rows of 6.</summary>
public class ShapeArithmeticTests
{
    private static readonly float[] Weight = [.. Enumerable.Range(0, 12).Select(i => (i * 5 % 7 - 3) / 4f)];

    /// <summary>Ways to make rows of the input.</summary>
    private static readonly Dictionary<string, Func<ModelBuilder, string>> Ways = new()
    {
        ["view(x.size(0), -1)"] = model => Reshape(model, "x", Concat(model, Unsqueeze(model, Rows(model)), model.Integers(-1))),
        ["view(-1, everything else)"] = model => Reshape(model, "x", Concat(model, model.Integers(-1), Unsqueeze(model, Product(model, 1, 2, 3)))),
        ["view(x.size(0), everything else)"] = model => Reshape(model, "x", Concat(model, Unsqueeze(model, Rows(model)), Unsqueeze(model, Product(model, 1, 2, 3)))),
        ["a slice of the shape"] = model => Reshape(model, "x", Concat(model, model.Add("Slice", [model.Add("Shape", ["x"]), model.Integers(0), model.Integers(1), model.Integers(0)]), model.Integers(-1))),
        ["a slice to the end, multiplied"] = model => Reshape(model, "x", Concat(model, model.Integers(-1),
            model.Add("ReduceProd", [model.Add("Slice", [model.Add("Shape", ["x"]), model.Integers(1), model.Integers(long.MaxValue)])]))),
        ["Size divided by the rows"] = model => Reshape(model, "x", Concat(model, model.Integers(-1),
            model.Add("Cast", [model.Add("Div", [model.Add("ReduceProd", [model.Integers(1, 6, 2)]), model.Integers(2)])], ("to", 7)))),
        ["rows with nothing done to them"] = model => Reshape(model, "x", Concat(model,
            Unsqueeze(model, model.Add("Div", [model.Add("Sub", [model.Add("Add", [model.Add("Mul", [Rows(model), model.Integer(1)]), model.Integer(0)]), model.Integer(0)]), model.Integer(1)])), model.Integers(-1))),
        ["a size by Range"] = model => Reshape(model, "x", Concat(model, model.Integers(-1), model.Add("Gather", [model.Add("Range", [model.Integer(0), model.Integer(9), model.Integer(3)]), model.Integers(2)]))),
        ["a size by ConstantOfShape"] = model => Reshape(model, "x", Concat(model, model.Add("ConstantOfShape", [model.Integers(1)],
            ("value", new OnnxSchema.TensorProto { DataType = (int)OnnxElementType.INT64, Dims = { 1 }, Int64Data = { -1 } })), model.Integers(6))),
        ["a size by Where"] = model => Reshape(model, "x", model.Add("Where",
            [model.Add("Equal", [model.Integers(-1, 7), model.Integers(-1, -1)]), model.Integers(-1, -1), model.Add("Sub", [model.Integers(7, 9), model.Integers(1, 3)])])),
        ["sizes that go through floats"] = model => Reshape(model, "x", Concat(model, model.Integers(-1), model.Add("Cast",
            [model.Add("Floor", [model.Add("Div", [model.Add("Cast", [model.Integers(13)], ("to", 1)), model.Add("Cast", [model.Integers(2)], ("to", 1))])])], ("to", 7)))),
        ["a shape of shapes"] = model => Reshape(model, "x", model.Add("Concat", [model.Integers(-1), Unsqueeze(model, model.Add("Squeeze", [model.Integers(6), model.Integers(0)]))], ("axis", -1))),
        ["zeros that keep sizes"] = model => Reshape(model, Reshape(model, "x", model.Integers(0, 0, 6)), model.Integers(0, 6)),
        ["Squeeze and Flatten"] = model => model.Add("Flatten", [model.Add("Squeeze", ["x", model.Integers(1)])]),
        ["Flatten of negative axis"] = model => model.Add("Flatten", ["x"], ("axis", -3)),
        ["Unsqueeze and back"] = model => Reshape(model, model.Add("Unsqueeze", ["x", model.Integers(1, -1)]), model.Integers(-1, 6)),
        ["a Transpose that moves ones only"] = model => model.Add("Flatten", [model.Add("Transpose", ["x"], ("perm", new[] { 0L, 2, 1, 3 }))]),
        ["one row per matrix"] = model => Reshape(model, "x", model.Integers(-1, 1, 6)),
        ["Shape with start and end"] = model => Reshape(model, "x", Concat(model, model.Add("Shape", ["x"], ("start", 0), ("end", -3)), model.Integers(-1))),
    };

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WayNames))]
    public void An_image_becomes_rows(string way)
    {
        var model = Model();
        model.End(model.Add("MatMul", "m", [Ways[way](model), model.Floats("w", [6, 2], Weight)]));

        var chain = ReadChain.RequireAgreement(model, [4, 1, 2, 3]);

        Assert.Equal((6, 2), (chain.Layers[0].Inputs, chain.Layers[0].Outputs));
    }

    /// <summary>Outputs have shapes too.</summary>
    [Fact]
    public void A_layers_outputs_are_viewed()
    {
        var model = Model();
        var hidden = model.Add("MatMul", "m", [model.Add("Flatten", ["x"]), model.Floats("w", [6, 2], Weight)]);
        var rows = model.Add("Gather", [model.Add("Shape", [hidden]), model.Integer(0)]);
        var viewed = Reshape(model, hidden, Concat(model, Unsqueeze(model, rows), model.Integers(-1)));
        model.End(model.Add("MatMul", "m2", [model.Add("Relu", [viewed]), model.Floats("w2", [2, 3], Weight[..6])]));

        ReadChain.RequireAgreement(model, [4, 1, 2, 3]);
    }

    /// <summary>What mixes rows is refused, however it is computed.</summary>
    [Theory]
    [InlineData("Reshape 'r' to [-1, 3] does not keep the rows", 3)]
    [InlineData("Reshape 'r' to [-1, 12] does not keep the rows", 12)]
    public void Another_width_is_refused(string message, long width)
    {
        var model = Model();
        model.End(model.Add("MatMul", "m", [model.Add("Reshape", "r", ["x", Concat(model, model.Integers(-1), model.Integers(width))]), model.Floats("w", [width, 1], new float[width])]));

        Assert.Contains(message, Assert.Throws<WeightFormatException>(() => ReadChain.Of(model)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mul", 2)]
    [InlineData("Div", 2)]
    [InlineData("Add", 1)]
    public void Another_number_of_rows_is_refused(string type, long operand)
    {
        var model = Model();
        var rows = Unsqueeze(model, model.Add(type, [Rows(model), model.Integer(operand)]));
        model.End(model.Add("MatMul", "m", [model.Add("Reshape", "r", ["x", Concat(model, rows, model.Integers(6))]), model.Floats("w", [6, 2], Weight)]));

        Assert.Contains("Reshape 'r' to [-1, 6] does not keep the rows", Assert.Throws<WeightFormatException>(() => ReadChain.Of(model)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transposed_image_is_read_with_weights_in_its_order()
    {
        var model = Model();
        model.End(model.Add("MatMul", "m", [model.Add("Flatten", [model.Add("Transpose", "t", ["x"], ("perm", new[] { 0L, 1, 3, 2 }))]), model.Floats("w", [6, 2], Weight)]));

        ReadChain.RequireAgreement(model, [4, 1, 2, 3]);
    }

    [Fact]
    public void A_transposed_batch_is_refused()
    {
        var model = Model();
        model.End(model.Add("MatMul", "m", [model.Add("Flatten", [model.Add("Transpose", "t", ["x"], ("perm", new[] { 2L, 1, 0, 3 }))]), model.Floats("w", [6, 2], Weight)]));

        Assert.Contains("Transpose 't' transposes the rows of the batch, or sizes that are not fixed", Assert.Throws<WeightFormatException>(() => ReadChain.Of(model)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Div", long.MinValue, -1)]
    [InlineData("Div", 1, 0)]
    [InlineData("Mul", long.MaxValue, long.MaxValue)]
    [InlineData("Sub", long.MinValue, 1)]
    public void Numbers_at_their_limits_are_refused_in_order(string type, long first, long second)
    {
        var model = Model();
        var width = model.Add(type, [model.Integers(first), model.Integers(second)]);
        model.End(model.Add("MatMul", "m", [Reshape(model, "x", Concat(model, model.Integers(-1), width)), model.Floats("w", [6, 2], Weight)]));

        Assert.Throws<WeightFormatException>(() => ReadChain.Of(model));
    }

    private static ModelBuilder Model()
    {
        var model = new ModelBuilder(6, 2);
        model.Graph.Input[0] = ModelBuilder.Value("x", -1, 1, 2, 3);
        model.Graph.Output[0].Type = null;
        return model;
    }

    private static string Rows(ModelBuilder model) => Size(model, 0);

    private static string Size(ModelBuilder model, long axis) => model.Add("Gather", [model.Add("Shape", ["x"]), model.Integer(axis)], ("axis", 0));

    private static string Product(ModelBuilder model, params long[] axes) => axes.Select(axis => Size(model, axis)).Aggregate((product, size) => model.Add("Mul", [product, size]));

    private static string Unsqueeze(ModelBuilder model, string scalar) => model.Add("Unsqueeze", [scalar, model.Integers(0)]);

    private static string Concat(ModelBuilder model, params string[] parts) => model.Add("Concat", parts, ("axis", 0));

    private static string Reshape(ModelBuilder model, string value, string shape) => model.Add("Reshape", [value, shape]);
}
