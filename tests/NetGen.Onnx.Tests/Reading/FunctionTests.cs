using Google.Protobuf;
using NetGen.OnnxSchema;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Local functions stand for their operators.</summary>
public class FunctionTests
{
    private const string Domain = "local";

    [Fact]
    public void A_function_that_is_called_twice()
    {
        var model = Model(DenseLeaky());

        var chain = ReadChain.RequireAgreement(model);

        Assert.Equal([(Act.LeakyReLU, 0.3f), (Act.LeakyReLU, 0.01f)], chain.Layers.Select(layer => (layer.Activation, layer.Slope)));
        Assert.Equal(["fc1", "fc2"], chain.Layers.Select(layer => layer.Name));
    }

    [Fact]
    public void A_function_that_calls_another()
    {
        var model = Model(Function("Dense", ["v", "w"], ["r"], [Call("Inner", "r", "v", "w")]),
            Function("Inner", ["a", "b"], ["c"], [ModelBuilder.Node("MatMul", "m", ["a", "b"]), ModelBuilder.Node("Tanh", "c", ["m"])]));

        Assert.Equal([Act.Tanh, Act.Tanh], ReadChain.RequireAgreement(model).Layers.Select(layer => layer.Activation));
    }

    [Fact]
    public void An_attribute_with_a_default_and_one_that_is_left_out()
    {
        var function = DenseLeaky();
        function.AttributeProto.Add(new AttributeProto { Name = "slope", Type = AttributeProto.Types.AttributeType.Float, F = 0.2f });
        function.Attribute.Clear();
        var model = Model(function);

        Assert.Equal([0.3f, 0.2f], ReadChain.RequireAgreement(model).Layers.Select(layer => layer.Slope));
    }

    [Fact]
    public void An_input_that_a_call_leaves_out()
    {
        var function = Function("Dense", ["v", "w", "bias"], ["r"], [ModelBuilder.Node("Gemm", "r", ["v", "w", "bias"])]);

        Assert.All(ReadChain.Of(Model(function)).Layers, layer => Assert.False(layer.HasBias));
    }

    [Fact]
    public void What_is_not_supported_is_named_inside_a_function()
    {
        var function = Function("Dense", ["v", "w"], ["r"], [ModelBuilder.Node("Einsum", "conv", ["v", "w"]), ModelBuilder.Node("Relu", "r", ["conv"])]);

        Assert.Contains("Einsum (2 nodes: 'd1/conv', 'd2/conv')", Reason(Model(function)), StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_that_call_themselves_or_each_other()
    {
        Assert.Contains("calls itself", Reason(Model(Function("Dense", ["v", "w"], ["r"], [Call("Dense", "r", "v", "w")]))), StringComparison.Ordinal);
        Assert.Contains("calls itself", Reason(Model(
            Function("Dense", ["v", "w"], ["r"], [Call("Inner", "r", "v", "w")]), Function("Inner", ["v", "w"], ["r"], [Call("Dense", "r", "v", "w")]))), StringComparison.Ordinal);
    }

    /// <summary>Each of 40 calls the next one twice: 2⁴⁰ operators in a few thousand bytes.</summary>
    [Fact]
    public void Functions_that_stand_for_more_than_memory_holds()
    {
        var functions = Enumerable.Range(0, 40).Select(i => Function(i == 0 ? "Dense" : $"F{i}", ["v", "w"], ["r"], [Call($"F{i + 1}", "a", "v", "w"), Call($"F{i + 1}", "r", "a", "w")]));
        var bytes = Model([.. functions, Function("F40", ["v", "w"], ["r"], [ModelBuilder.Node("Identity", "r", ["v"])])]).ToOnnx();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("stand for far more operators", Assert.Throws<WeightFormatException>(() => OnnxModel.Read(new MemoryStream(bytes)).ReadLayers()).Reason, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void Functions_that_are_wrong()
    {
        Assert.Contains("two functions of the name 'Dense'", Reason(Model(DenseLeaky(), DenseLeaky())), StringComparison.Ordinal);
        Assert.Contains("has 2 inputs and 1 outputs, but the function has 1 and 1", Reason(Model(Function("Dense", ["v"], ["r"], [ModelBuilder.Node("Relu", "r", ["v"])]))), StringComparison.Ordinal);
        Assert.Contains("takes 'elsewhere', which nothing before it gives", Reason(Model(Function("Dense", ["v", "w"], ["r"], [ModelBuilder.Node("MatMul", "r", ["elsewhere", "w"])]))), StringComparison.Ordinal);
        Assert.Contains("is to give 'r', which none of its operators gives", Reason(Model(Function("Dense", ["v", "w"], ["r"], [ModelBuilder.Node("MatMul", "q", ["v", "w"])]))), StringComparison.Ordinal);
        var old = DenseLeaky();
        old.OpsetImport[0].Version = 9;
        Assert.Contains("Function 'Dense' is written for version 9 of ONNX's operators, the model for 17", Reason(Model(old)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncation_is_refused_in_order()
    {
        var bytes = Model(DenseLeaky()).ToOnnx();
        for (var length = 0; length < bytes.Length; length++)
        {
            var model = bytes[..length];
            Assert.ThrowsAny<WeightFormatException>(() => OnnxModel.Read(new MemoryStream(model)).ReadLayers());
        }
    }

    private static string Reason(ModelBuilder model) => Assert.Throws<WeightFormatException>(() => ReadChain.Of(model)).Reason;

    private static FunctionProto DenseLeaky()
    {
        var leaky = ModelBuilder.Node("LeakyRelu", "r", ["m"]);
        leaky.Attribute.Add(new AttributeProto { Name = "alpha", RefAttrName = "slope", Type = AttributeProto.Types.AttributeType.Float });
        var function = Function("Dense", ["v", "w"], ["r"], [ModelBuilder.Node("MatMul", "m", ["v", "w"]), leaky]);
        function.Attribute.Add("slope");
        return function;
    }

    private static FunctionProto Function(string name, string[] inputs, string[] outputs, NodeProto[] nodes) => new()
    {
        Name = name, Domain = Domain, Input = { inputs }, Output = { outputs }, Node = { nodes },
        OpsetImport = { new OperatorSetIdProto { Version = 17 }, new OperatorSetIdProto { Domain = Domain, Version = 1 } },
    };

    private static NodeProto Call(string function, string name, params string[] inputs)
    {
        var node = ModelBuilder.Node(function, name, inputs);
        node.Domain = Domain;
        return node;
    }

    /// <summary>Two calls of the function Dense, one after the other.</summary>
    private static ModelBuilder Model(params FunctionProto[] functions)
    {
        var model = new ModelBuilder(2, 2);
        model.Model.OpsetImport.Add(new OperatorSetIdProto { Domain = Domain, Version = 1 });
        model.Model.Functions.Add(functions);
        var first = Call("Dense", "d1", "x", model.Floats("fc1.weight", [2, 2], 1, -2, 0.5f, 0.25f));
        if (functions.Any(function => function.Attribute.Count + function.AttributeProto.Count > 0))
        {
            first.Attribute.Add(new AttributeProto { Name = "slope", Type = AttributeProto.Types.AttributeType.Float, F = 0.3f });
        }

        model.Graph.Node.Add([first, Call("Dense", "d2", "d1", model.Floats("fc2.weight", [2, 2], 3, -1, 2, 0.5f))]);
        return model.End("d2");
    }
}
