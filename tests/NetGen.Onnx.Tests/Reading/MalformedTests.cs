using Google.Protobuf;
using NetGen.OnnxSchema;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Bad files give one kind of exception, and the network stays as it was.</summary>
public class MalformedTests
{
    private readonly TestedNetwork _network = NetworkCompiler.CompileOne("[Layer(2, 3, Bias = false)]");

    [Fact]
    public void No_bytes() => Fails("The file is not an ONNX model, but empty", []);

    [Fact]
    public void Bytes_of_another_format() => Fails("not valid as protobuf", [0x3a, 0xff, 0xff, 0xff, 0xff, 0xff]);

    [Fact]
    public void Files_of_another_kind_are_named()
    {
        Fails("The file is not an ONNX model, but a web page (HTML)", "<!DOCTYPE html><html></html>"u8.ToArray());
        Fails("but a Git LFS pointer, which only stands for the real file: run 'git lfs pull'", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"u8.ToArray());
        Fails("but a Python pickle, as PyTorch's torch.save writes (.pt, .pth): export the model in Python by torch.onnx.export", [0x80, 0x02, 0x7d, 0x71, 0x00, 0x2e]);
        Fails("but a zip archive, which holds 'm.onnx'", [.. "PK"u8, 3, 4, .. new byte[22], 6, 0, 0, 0, .. "m.onnx"u8, 0]);
        Fails("but compressed by gzip: decompress it first", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
        Fails("but an HDF5 file", [0x89, .. "HDF\r\n"u8, 0x1a, 0x0a]);
        Fails("but text that starts with 'Not Found'", "Not Found"u8.ToArray());
    }

    [Fact]
    public void Weights_without_a_graph_are_named()
    {
        var path = Path.GetTempFileName();
        try
        {
            _network.Save(path);
            Fails("The file is not an ONNX model, but a safetensors file: load it with Load or LoadWeights", File.ReadAllBytes(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Every_truncation_of_a_whole_model()
    {
        var model = Whole().ToOnnx();
        for (var length = 0; length < model.Length; length++)
        {
            Fails("", model[..length]);
        }
    }

    [Fact]
    public void A_damaged_length_is_told_with_its_offset()
    {
        var exception = Fails("not valid as protobuf", [0x3a, 0xff, 0xff, 0xff, 0xff, 0x07, 0x00]);
        Assert.InRange(exception.Offset!.Value, 1, 7);
    }

    [Fact]
    public void Messages_deeper_than_any_reader_follows() => Fails("not valid as protobuf", [0x3a, 0x80, 0x20, .. Enumerable.Repeat((byte)0x0b, 4096)]);

    [Fact]
    public void A_model_without_graph() => Fails("holds no graph", new ModelProto { OpsetImport = { new OperatorSetIdProto { Version = 17 } } }.ToByteArray());

    [Fact]
    public void Operators_of_an_old_or_unknown_version()
    {
        Fails("version 6 of ONNX's operators, but at least 7 is needed", Whole(model => model.Model.OpsetImport[0].Version = 6).ToOnnx());
        Fails("gives 2 versions", Whole(model => model.Model.OpsetImport.Add(new OperatorSetIdProto { Domain = "ai.onnx", Version = 9 })).ToOnnx());
    }

    [Theory]
    [InlineData(new long[] { -2, -3 }, "-2 is no size")]
    [InlineData(new long[] { long.MaxValue, long.MaxValue, 4 }, "too large for any file")]
    [InlineData(new long[] { 1L << 32, 1L << 32 }, "too large for any file")]
    [InlineData(new long[] { 2, 4 }, "takes 32 bytes, but its raw_data holds 24")]
    [InlineData(new long[] { 2, 0 }, "takes 0 bytes, but its raw_data holds 24")]
    public void A_shape_that_does_not_fit_its_data(long[] shape, string message) => Fails(message, Whole(model =>
    {
        model.Graph.Initializer[0].Dims.Clear();
        model.Graph.Initializer[0].Dims.Add(shape);
    }).ToOnnx());

    [Fact]
    public void Typed_data_of_another_length() => Fails("has 6 elements, but its data holds 1", Whole(model =>
    {
        model.Graph.Initializer[0].ClearRawData();
        model.Graph.Initializer[0].FloatData.Add(1);
    }).ToOnnx());

    [Fact]
    public void No_data_at_all() => Fails("has 6 elements, but its data holds 0", Whole(model => model.Graph.Initializer[0].ClearRawData()).ToOnnx());

    [Theory]
    [InlineData(OnnxElementType.INT32)]
    [InlineData(OnnxElementType.FLOAT8E4M3FN)]
    [InlineData((OnnxElementType)99)]
    public void Another_element_type(OnnxElementType type) => Fails($"constants of {type} [2, 3], but a matrix of floats must be there", Whole(model =>
    {
        model.Graph.Initializer[0].DataType = (int)type;
        model.Graph.Initializer[0].RawData = ByteString.CopyFrom(new byte[type == OnnxElementType.INT32 ? 24 : 6]);
    }).ToOnnx());

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Weights_that_are_not_finite(float value) => Fails(FormattableString.Invariant($"Tensor 'w' gives {value} at [1, 0]"), Whole(model =>
    {
        var bytes = model.Graph.Initializer[0].RawData.ToByteArray();
        BitConverter.TryWriteBytes(bytes.AsSpan(3 * sizeof(float)), value);
        model.Graph.Initializer[0].RawData = ByteString.CopyFrom(bytes);
    }).ToOnnx());

    [Fact]
    public void Doubles_that_do_not_fit_into_32_bits() => Fails("Tensor 'w' gives", Whole(model =>
    {
        model.Graph.Initializer[0].ClearRawData();
        model.Graph.Initializer[0].DataType = (int)OnnxElementType.DOUBLE;
        model.Graph.Initializer[0].DoubleData.Add([1, 2, 3, 1e300, 5, 6]);
    }).ToOnnx());

    [Fact]
    public void A_segment_of_a_tensor() => Fails("is a segment of a larger one", Whole(model => model.Graph.Initializer[0].Segment = new() { End = 1 }).ToOnnx());

    [Fact]
    public void Two_initializers_of_one_name() => Fails("two initializers of the name 'w'", Whole(model => model.Graph.Initializer.Add(model.Graph.Initializer[0].Clone())).ToOnnx());

    [Fact]
    public void Two_values_of_one_name() => Fails("gives 'm', which is there already", Whole(model => model.Add("Relu", "m", ["m"])).ToOnnx());

    [Fact]
    public void A_cycle() => Fails("MatMul 'm' takes 'r', which nothing before it gives", Whole(model =>
    {
        model.Add("Relu", "r", ["m"]);
        model.Graph.Node[0].Input[0] = "r";
    }).ToOnnx());

    [Fact]
    public void A_value_that_is_nowhere() => Fails("MatMul 'm' takes 'gone', which nothing before it gives", Whole(model => model.Graph.Node[0].Input[1] = "gone").ToOnnx());

    [Fact]
    public void An_output_that_is_nowhere() => Fails("output 'y' is given by no node", Whole(model => model.Graph.Node[^1].Output[0] = "z").ToOnnx());

    [Fact]
    public void An_attribute_of_another_type() => Fails("has an attribute 'alpha' that is not a number", WithElu(new AttributeProto { Name = "alpha", I = 1 }).ToOnnx());

    [Fact]
    public void An_attribute_that_is_there_twice() => Fails("has the attribute 'alpha' twice", WithElu(new AttributeProto { Name = "alpha", F = 1 }, new AttributeProto { Name = "alpha", F = 2 }).ToOnnx());

    /// <summary>Seen once by each of a thousand layers, the weights are in memory once.</summary>
    [Fact]
    public void Memory_is_bounded_where_many_layers_share_their_weights()
    {
        const int Width = 300;
        var model = new ModelBuilder(Width, Width);
        var weight = model.Floats("w", [Width, Width], new float[Width * Width]);
        var value = "x";
        for (var i = 0; i < 1000; i++)
        {
            value = model.Add("MatMul", $"m{i}", [value, model.Add("Transpose", $"t{i}", [weight])]);
        }

        var bytes = model.End(value).ToOnnx();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var layers = OnnxModel.Read(new MemoryStream(bytes)).ReadLayers();

        Assert.Equal(1000, layers.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 25L * bytes.Length);
    }

    /// <summary>Neither work nor memory grows with the product of a text's length and the number of its uses.</summary>
    [Fact]
    public void Long_names_and_shapes_that_many_operators_share_cost_once()
    {
        var model = new ModelBuilder(1, 1);
        var weight = model.Floats(new string('w', 2_000_000), [1, 1], 1);
        var deep = model.Floats("deep", [.. Enumerable.Repeat(1L, 500_000)], 1);
        var value = "x";
        for (var i = 0; i < 5000; i++)
        {
            value = model.Add("MatMul", $"m{i}", [value, weight]);
            model.Graph.Node[^1].Input[1] = i == 0 ? weight : "short";
            if (i == 0)
            {
                model.Add("Identity", "short", [weight]);
            }

            model.Add("Mul", $"p{i}", [value, deep]);
        }

        var bytes = model.End(model.Add("Sum", [value, .. model.Graph.Node.Where(node => node.OpType == "Mul").Select(node => node.Name)])).ToOnnx();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("constants of FLOAT [1, 1, 1, 1, 1, 1, 1, 1, …]", Assert.Throws<WeightFormatException>(() => OnnxModel.Read(new MemoryStream(bytes)).ReadLayers()).Reason, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20L * bytes.Length);
    }

    [Fact]
    public void An_input_of_very_many_sizes() => Fails("has 65 sizes, but no tensor has more than 64", Whole(model =>
        model.Graph.Input[0] = ModelBuilder.Value("x", [.. Enumerable.Repeat(1L, 65)])).ToOnnx());

    [Fact]
    public void A_failed_self_test_brings_the_old_weights_back()
    {
        var model = Whole(model => model.Model.MetadataProps.Add(
            [new StringStringEntryProto { Key = "netgen.selftest.input", Value = "1 1" }, new StringStringEntryProto { Key = "netgen.selftest.output", Value = "9 9 9" }]));
        var before = _network.Memory;

        var exception = Assert.Throws<WeightFormatException>(() => _network.Load(model.ToOnnx(), new() { Verify = true }));

        Assert.Contains("self-test", exception.Reason, StringComparison.Ordinal);
        Assert.Equal(before, _network.Memory);
        _network.Load(model.ToOnnx());
        Assert.NotEqual(before, _network.Memory);
    }

    private static ModelBuilder Whole(Action<ModelBuilder>? change = null)
    {
        var model = new ModelBuilder(2, 3);
        model.End(model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], 1, 2, 3, 4, 5, 6)]));
        change?.Invoke(model);
        return model;
    }

    private static ModelBuilder WithElu(params AttributeProto[] attributes) => Whole(model =>
    {
        model.Graph.Node.Insert(1, new NodeProto { OpType = "Elu", Input = { "m" }, Output = { "e" }, Attribute = { attributes } });
        model.Graph.Node[^1].Input[0] = "e";
    });

    private WeightFormatException Fails(string message, byte[] model)
    {
        var before = _network.Memory;
        var exception = Assert.Throws<WeightFormatException>(() => _network.Load(model));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, _network.Memory);
        return exception;
    }
}
