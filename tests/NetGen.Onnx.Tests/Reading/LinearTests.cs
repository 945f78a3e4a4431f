using Google.Protobuf;
using NetGen.OnnxSchema;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>The ways to write one layer of two inputs and three outputs; all give what ONNX Runtime gives.</summary>
public class LinearTests
{
    private static readonly float[] Weight = [1, -2, 0.5f, 0.25f, 3, -1];
    private static readonly float[] Transposed = [1, 0.25f, -2, 3, 0.5f, -1];
    private static readonly float[] Bias = [0.1f, -0.2f, 0.3f];

    [Fact]
    public void Gemm_with_either_order_of_the_weights_and_factors()
    {
        RequireAgreement(model => model.Add("Gemm", "g", ["x", model.Floats("w", [2, 3], Weight), model.Floats("b", [3], Bias)]));
        RequireAgreement(model => model.Add("Gemm", "g", ["x", model.Floats("w", [3, 2], Transposed), model.Floats("b", [1, 3], Bias)], ("transB", 1), ("transA", 0)));
        RequireAgreement(model => model.Add("Gemm", "g", ["x", model.Floats("w", [2, 3], Weight), model.Floats("b", [3], Bias)], ("alpha", 0.3f), ("beta", -2f)));
    }

    [Fact]
    public void Gemm_with_a_bias_of_one_number()
    {
        RequireAgreement(model => model.Add("Gemm", "g", ["x", model.Floats("w", [2, 3], Weight), model.Floats("b", [], 0.7f)]));
        RequireAgreement(model => model.Add("Gemm", "g", ["x", model.Floats("w", [2, 3], Weight), model.Floats("b", [1], 0.7f)]));
    }

    [Fact]
    public void Gemm_without_bias()
    {
        RequireAgreement(model => model.Add("Gemm", "g", ["x", model.Floats("w", [2, 3], Weight)]), hasBias: false);
        RequireAgreement(model => model.Add("Gemm", "g", ["x", model.Floats("w", [2, 3], Weight), model.Floats("b", [3], Bias)], ("beta", 0f)), hasBias: false);
    }

    [Fact]
    public void MatMul_with_an_addition_in_either_order_or_none()
    {
        RequireAgreement(model => model.Add("Add", "a", [model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]), model.Floats("b", [3], Bias)]));
        RequireAgreement(model => model.Add("Add", "a", [model.Floats("b", [1, 3], Bias), model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)])]));
        RequireAgreement(model => model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]), hasBias: false);
    }

    [Fact]
    public void MatMul_with_a_Sum_or_a_difference()
    {
        RequireAgreement(model => model.Add("Sum", "a", [model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]), model.Floats("b", [3], Bias)]));
        RequireAgreement(model => model.Add("Sum", "a", [model.Floats("b", [3], Bias), model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]), model.Floats("c", [1, 3], Bias)]));
        RequireAgreement(model => model.Add("Sum", "a", [model.Add("Gemm", "g", ["x", model.Floats("w", [2, 3], Weight), model.Floats("b", [3], Bias)])]));
        RequireAgreement(model => model.Add("Sub", "a", [model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]), model.Floats("b", [3], Bias)]));
        RequireAgreement(model => model.Add("Add", "a", [model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]), model.Number(0.25f)]));
    }

    [Fact]
    public void Weights_that_are_computed_of_constants()
    {
        RequireAgreement(model => model.Add("MatMul", "m", ["x", model.Add("Mul", "g", [model.Floats("w", [2, 3], Weight), model.Floats("s", [3], Bias)])]), hasBias: false);
        RequireAgreement(model => model.Add("MatMul", "m", ["x", model.Add("Reshape", "r", [model.Floats("w", [6], Weight), model.Integers(2, -1)])]), hasBias: false);
        RequireAgreement(model => model.Add("MatMul", "m",
            ["x", model.Add("Squeeze", "s", [model.Add("Unsqueeze", "u", [model.Add("Transpose", "t", [model.Floats("w", [3, 2], Transposed)]), model.Integers(0)]), model.Integers(0)])]), hasBias: false);
        RequireAgreement(model => model.Add("Add", "a", [model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]), model.Add("ConstantOfShape", "z", [model.Integers(3)])]));
    }

    /// <summary>Without a batch there is one row: [2], or a column of [2, 1] that the weights come before.</summary>
    [Fact]
    public void An_input_of_one_size()
    {
        var row = new ModelBuilder(2, 3);
        row.Graph.Input[0] = ModelBuilder.Value("x", 2);
        row.Graph.Output[0] = ModelBuilder.Value("y", 3);
        row.End(row.Add("Add", [row.Add("MatMul", ["x", row.Floats("w", [2, 3], Weight)]), row.Floats("b", [3], Bias)]));
        ReadChain.RequireAgreement(row, [2]);

        var column = new ModelBuilder(2, 3);
        column.Graph.Input[0] = ModelBuilder.Value("x", 2);
        column.Graph.Output[0] = ModelBuilder.Value("y", 3, 1);
        var upright = column.Add("Unsqueeze", ["x", column.Integers(1)]);
        column.End(column.Add("Add", [column.Add("MatMul", [column.Floats("w", [3, 2], Transposed), upright]), column.Floats("b", [3, 1], Bias)]));
        ReadChain.RequireAgreement(column, [2]);

        var batch = new ModelBuilder(2, 3);
        batch.Graph.Input[0] = ModelBuilder.Value("x", 2);
        batch.End(batch.Add("Softmax", [batch.Add("Gemm", [batch.Add("Reshape", ["x", batch.Integers(1, -1)]), batch.Floats("w", [2, 3], Weight)])]));
        ReadChain.RequireAgreement(batch, [2]);
    }

    [Fact]
    public void An_input_of_one_size_that_is_open()
    {
        var rows = new ModelBuilder(1, 3);
        rows.Graph.Input[0] = ModelBuilder.Value("x", -1);
        rows.End(rows.Add("MatMul", [rows.Add("Unsqueeze", ["x", rows.Integers(1)]), rows.Floats("w", [1, 3], Bias)]));
        ReadChain.RequireAgreement(rows, [4]);

        var row = new ModelBuilder(2, 3);
        row.Graph.Input[0] = ModelBuilder.Value("x", -1);
        row.Graph.Output[0] = ModelBuilder.Value("y", 3);
        row.End(row.Add("MatMul", ["x", row.Floats("w", [2, 3], Weight)]));
        ReadChain.RequireAgreement(row, [2]);
    }

    [Fact]
    public void Weights_that_are_transposed_or_converted_on_the_way() =>
        RequireAgreement(model => model.Add("MatMul", "m",
            ["x", model.Add("Cast", "c", [model.Add("Transpose", "t", [model.Floats("w", [3, 2], Transposed)])], ("to", 1))]), hasBias: false);

    [Fact]
    public void Weights_that_are_constants_among_the_nodes()
    {
        var tensor = new TensorProto { DataType = (int)OnnxElementType.FLOAT, Dims = { 2, 3 }, FloatData = { Weight } };
        RequireAgreement(model => model.Add("Gemm", "g", ["x", model.Add("Constant", "w", [], ("value", tensor)), model.Add("Constant", "b", [], ("value_floats", Bias))]));
    }

    [Fact]
    public void Weights_that_are_listed_as_inputs_too() => RequireAgreement(model =>
    {
        model.Graph.Input.Insert(0, ModelBuilder.Value("w", 2, 3));
        return model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]);
    }, hasBias: false);

    [Fact]
    public void What_changes_nothing_is_passed_over() => RequireAgreement(model =>
    {
        var input = model.Add("Identity", "i", [model.Add("Flatten", "f", ["x"])]);
        var sums = model.Add("Gemm", "g", [model.Add("Reshape", "r", [input, model.Integers(-1, 2)]), model.Floats("w", [2, 3], Weight), model.Floats("b", [3], Bias)]);
        return model.Add("Dropout", "d", [model.Add("Cast", "c", [model.Add("Reshape", "r2", [model.Add("Flatten", "f2", [sums], ("axis", -1)), model.Integers(0, -1)])], ("to", 1))]);
    });

    [Theory]
    [InlineData(1, 2)]
    [InlineData(5, 2)]
    public void The_batch_may_be_fixed(long rows, long width)
    {
        var model = new ModelBuilder(2, 3);
        model.Graph.Input[0] = ModelBuilder.Value("x", rows, width);
        model.End(model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)]));

        Assert.Equal((2, 3), Sizes(model));
    }

    [Fact]
    public void The_inputs_shape_may_be_missing()
    {
        var model = new ModelBuilder(2, 3);
        model.Graph.Input[0].Type = null;
        model.End(model.Add("MatMul", "m", [model.Add("Reshape", "r", ["x", model.Integers(-1, 2)]), model.Floats("w", [2, 3], Weight)]));

        Assert.Equal((2, 3), Sizes(model));
    }

    [Fact]
    public void An_image_is_flattened()
    {
        foreach (var isReshape in new[] { false, true })
        {
            var model = new ModelBuilder(2, 3);
            model.Graph.Input[0] = ModelBuilder.Value("x", -1, 1, 2, 1);
            var flat = isReshape ? model.Add("Reshape", "f", ["x", model.Integers(-1, 2)]) : model.Add("Flatten", "f", ["x"]);
            model.End(model.Add("MatMul", "m", [flat, model.Floats("w", [2, 3], Weight)]));

            Assert.Equal((2, 3), Sizes(model));
        }
    }

    [Theory]
    [InlineData(OnnxElementType.FLOAT, true)]
    [InlineData(OnnxElementType.FLOAT, false)]
    [InlineData(OnnxElementType.DOUBLE, true)]
    [InlineData(OnnxElementType.DOUBLE, false)]
    [InlineData(OnnxElementType.FLOAT16, true)]
    [InlineData(OnnxElementType.FLOAT16, false)]
    [InlineData(OnnxElementType.BFLOAT16, true)]
    [InlineData(OnnxElementType.BFLOAT16, false)]
    public void Weights_may_be_stored_as_any_float_raw_or_typed(OnnxElementType type, bool isRaw)
    {
        var model = new ModelBuilder(2, 3);
        model.Graph.Initializer.Add(Stored("w", type, isRaw));
        model.End(model.Add("MatMul", "m", ["x", "w"]));

        var layer = Assert.Single(OnnxModel.Read(new MemoryStream(model.ToOnnx())).ReadLayers());
        var weight = new float[6];
        layer.CopyWeightTo(weight);

        Assert.Equal(type, layer.ElementType);
        Assert.Equal(Transposed, weight);
    }

    /// <summary>The weights, all of which 16 bits hold exactly.</summary>
    private static TensorProto Stored(string name, OnnxElementType type, bool isRaw)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)type, Dims = { 2, 3 } };
        if (isRaw)
        {
            tensor.RawData = ByteString.CopyFrom([.. Weight.SelectMany(value => Bytes(value, type))]);
        }
        else if (type == OnnxElementType.FLOAT)
        {
            tensor.FloatData.Add(Weight);
        }
        else if (type == OnnxElementType.DOUBLE)
        {
            tensor.DoubleData.Add(Weight.Select(value => (double)value));
        }
        else
        {
            tensor.Int32Data.Add(Weight.Select(value => (int)BitConverter.ToUInt16(Bytes(value, type))));
        }

        return tensor;
    }

    private static byte[] Bytes(float value, OnnxElementType type) => type switch
    {
        OnnxElementType.FLOAT => BitConverter.GetBytes(value),
        OnnxElementType.DOUBLE => BitConverter.GetBytes((double)value),
        OnnxElementType.FLOAT16 => BitConverter.GetBytes((Half)value),
        _ => BitConverter.GetBytes(value)[2..],
    };

    private static (int Inputs, int Outputs) Sizes(ModelBuilder model)
    {
        var layer = Assert.Single(OnnxModel.Read(new MemoryStream(model.ToOnnx())).ReadLayers());
        return (layer.Inputs, layer.Outputs);
    }

    private static void RequireAgreement(Func<ModelBuilder, string> build, bool hasBias = true)
    {
        var model = new ModelBuilder(2, 3);
        var bytes = model.End(build(model)).ToOnnx();
        var network = NetworkCompiler.CompileOne($"[Layer(2, 3, Bias = {(hasBias ? "true" : "false")})]");
        float[] inputs = [0.5f, -1.5f, 3, 4];

        network.Load(bytes);

        OnnxRuntime.RequireClose(OnnxRuntime.Run(bytes, inputs, 2), network.Forward(inputs), 1e-6f, model.Graph.Node[^2].Name);
    }
}
