namespace NetGen.Onnx.Tests.Reading;

/// <summary>Everything that is no network of layers is named in one message.</summary>
public class UnsupportedTests
{
    [Fact]
    public void Every_unsupported_operator_is_named_with_its_nodes()
    {
        var model = new ModelBuilder(2, 3);
        var value = "x";
        for (var i = 1; i <= 5; i++)
        {
            value = model.Add("ConvTranspose", $"conv{i}", [value]);
        }

        value = model.Add("LSTM", "memory", [value]);
        model.Graph.Node[^1].Domain = "ai.onnx";
        value = model.Add("FusedGemm", "fast", [value]);
        model.Graph.Node[^1].Domain = "com.microsoft";
        value = model.Add("Sub", "rest", [value, model.Add("Mul", "product", [model.Add("MatMul", "m", ["x", Weight(model)]), model.Add("MatMul", "m2", ["x", Weight(model, "w2")])])]);

        Assert.Equal(
            "The model is no network of layers that NetGen knows: these operators are not supported: " +
            "ConvTranspose (5 nodes: 'conv1', 'conv2', 'conv3', …), LSTM ('memory'), com.microsoft.FusedGemm ('fast'); Mul 'product' multiplies the outputs of two layers, but outputs are only added, by [Add]: let the network end before the product (OnnxLoadOptions.Output). " +
            "Of convolutions there is Conv, over images. Recurrent layers are not there yet. " +
            "Leave out at the exporter what is no part of the network, or read the part between two values: OnnxLoadOptions.Output and Input name them.",
            Reason(model.End(value)));
    }

    [Fact]
    public void Operators_before_the_first_layer() => Names("Relu 'r' changes the network's input before its first layer", model =>
    {
        model.Graph.Input[0].Type.TensorType.Shape = null;
        return model.Add("MatMul", "m", [model.Add("Relu", "r", ["x"]), Weight(model)]);
    });

    [Fact]
    public void A_product_of_computed_values() => Names("MatMul 'm' multiplies computed values by computed values", model => model.Add("MatMul", "m", ["x", "x"]));

    [Fact]
    public void Constants_of_another_size_than_the_outputs() => Names("Mul 'scale' combines 3 outputs with constants of FLOAT [2, 3]", model =>
        model.Add("Mul", "scale", [model.Add("Gemm", "m", ["x", Weight(model), model.Floats("b", [3], 1, 2, 3)]), model.Floats("s", [2, 3], 1, 2, 3, 4, 5, 6)]));

    [Fact]
    public void A_bias_of_another_length() => Names("has as its third input constants of FLOAT [2], but a bias of 3 numbers must be there", model =>
        model.Add("Gemm", "m", ["x", Weight(model), model.Floats("b", [2], 1, 2)]));

    [Fact]
    public void A_transposed_input() => Names("transposes what it takes (transA)", model => model.Add("Gemm", "m", ["x", Weight(model)], ("transA", 1)));

    [Fact]
    public void Layers_that_do_not_follow_each_other() => Names("MatMul 'm2' takes 2 inputs, but the layer before gives 3", model =>
        model.Add("MatMul", "m2", [model.Add("MatMul", "m", ["x", Weight(model)]), Weight(model, "w2")]));

    [Fact]
    public void An_input_of_another_width() => Names("takes rows of 3 inputs, but what it gets has the shape [-1, 2]", model =>
        model.Add("MatMul", "m", ["x", model.Floats("w", [3, 3], new float[9])]));

    [Fact]
    public void An_image_that_is_not_flattened()
    {
        var model = new ModelBuilder(2, 3);
        model.Graph.Input[0] = ModelBuilder.Value("x", -1, 2, 2);
        Assert.Contains("has the shape [-1, 2, 2]", Reason(model.End(model.Add("MatMul", "m", ["x", Weight(model)]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Dropout_in_training_mode() => Names("Dropout 'd' may be in training mode", model =>
    {
        var mode = new OnnxSchema.TensorProto { Name = "mode", DataType = (int)OnnxElementType.BOOL, Int32Data = { 1 } };
        model.Graph.Initializer.Add(mode);
        return model.Add("Dropout", "d", [model.Add("MatMul", "m", ["x", Weight(model)]), "", "mode"]);
    });

    [Fact]
    public void A_Cast_to_whole_numbers() => Names("Cast 'c' converts to another type than floats", model =>
        model.Add("Cast", "c", [model.Add("MatMul", "m", ["x", Weight(model)])], ("to", 7)));

    [Fact]
    public void A_shape_that_mixes_rows() => Names("Reshape 'r' to [-1, 6] does not keep the rows", model =>
        model.Add("Reshape", "r", [model.Add("MatMul", "m", ["x", Weight(model)]), model.Integers(-1, 6)]));

    [Fact]
    public void Weights_of_whole_numbers() => Names("has as its weights constants of INT64 [2], but a matrix of floats must be there", model =>
        model.Add("MatMul", "m", ["x", model.Integers(1, 2)]));

    [Fact]
    public void A_graph_without_layers() => Names("its output 'y' comes through no layer", _ => "x");

    [Fact]
    public void A_mask_that_is_for_training() => Names("computed from an operator's second output", model =>
    {
        model.Add("Dropout", "d", [model.Add("MatMul", "m", ["x", Weight(model)])]);
        model.Graph.Node[^1].Output.Add("mask");
        return "mask";
    });

    /// <summary>What to do about it, by kind.</summary>
    [Theory]
    [InlineData("ConvTranspose", "Of convolutions there is Conv, over images.")]
    [InlineData("LpPool", "Of pools there are MaxPool, AveragePool, GlobalMaxPool and GlobalAveragePool, over images.")]
    [InlineData("BatchNormalization", "with batch normalization folded into the layer before")]
    [InlineData("GRU", "Recurrent layers are not there yet.")]
    [InlineData("If", "Branches and loops are for the exporter to resolve")]
    [InlineData("QLinearMatMul", "export the model before it is quantized")]
    [InlineData("DequantizeLinear", "export the model before it is quantized")]
    [InlineData("MatMulInteger", "export the model before it is quantized")]
    [InlineData("Einsum", "('unknown'). Leave out at the exporter")]
    public void A_way_out_is_named(string type, string way) => Names(way, model =>
        model.Add("MatMul", "m", [model.Add(type, "unknown", ["x"]), Weight(model)]));

    private static string Weight(ModelBuilder model, string name = "w") => model.Floats(name, [2, 3], 1, 2, 3, 4, 5, 6);

    private static void Names(string clause, Func<ModelBuilder, string> build)
    {
        var model = new ModelBuilder(2, 3);
        Assert.Contains(clause, Reason(model.End(build(model))), StringComparison.Ordinal);
    }

    private static string Reason(ModelBuilder model) =>
        Assert.Throws<WeightFormatException>(() => OnnxModel.Read(new MemoryStream(model.ToOnnx())).ReadLayers()).Reason;
}
