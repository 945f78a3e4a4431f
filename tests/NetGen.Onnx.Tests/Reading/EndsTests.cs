using NetGen.OnnxSchema;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests.Reading;

/// <summary>Graphs of several inputs and outputs: one of each is read, by name where there is a choice.</summary>
public class EndsTests
{
    private static readonly float[] Weight = [1, -2, 0.5f, 0.25f, 3, -1];

    [Fact]
    public void One_of_several_outputs_is_chosen_by_name()
    {
        var model = TwoHeads();

        var value = ReadChain.RequireAgreement(model, output: "value");
        var policy = ReadChain.RequireAgreement(model, output: "policy");

        Assert.Equal([(2, 3, Act.Tanh), (3, 1, Act.Linear)], value.Layers.Select(layer => (layer.Inputs, layer.Outputs, layer.Activation)));
        Assert.Equal([(2, 3, Act.Tanh), (3, 2, Act.Softmax)], policy.Layers.Select(layer => (layer.Inputs, layer.Outputs, layer.Activation)));
    }

    [Fact]
    public void Without_a_choice_the_message_lists_them()
    {
        Assert.Equal(
            "The graph has 'policy', 'value' as outputs, but a network has one: choose it by OnnxLoadOptions.Output (netgen import --output NAME).",
            Reason(TwoHeads()));
        Assert.Equal("The graph has no output 'valeu', and no operator gives it: its outputs are 'policy', 'value'.", Reason(TwoHeads(), "valeu"));
    }

    [Fact]
    public void A_network_loads_the_chosen_output()
    {
        var network = NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.Tanh, Bias = false)] [Layer(3, 1, Bias = false)]");
        var model = TwoHeads().ToOnnx();

        network.Load(model, new() { Output = "value" });

        float[] rows = [0.5f, -1, 2, 3];
        OnnxRuntime.RequireClose(OnnxRuntime.Run(model, rows, [2, 2], "value"), network.Forward(rows), 1e-6f, "value");
    }

    [Fact]
    public void What_the_chosen_output_does_not_need_is_not_looked_at()
    {
        var model = TwoHeads();
        model.Add("Einsum", "unknown", ["x"]);
        model.Add("Relu", "cut", ["nowhere"]);
        model.Graph.Output.Add([ModelBuilder.Value("unknown", -1, 1), ModelBuilder.Value("cut", -1, 1)]);

        Assert.Equal(2, ReadChain.Of(model, "policy").Layers.Count);
        Assert.Contains("Einsum ('unknown')", Reason(model, "unknown"), StringComparison.Ordinal);
        Assert.Contains("takes 'nowhere', which nothing before it gives", Reason(model, "cut"), StringComparison.Ordinal);
    }

    /// <summary>The empty name stands for an input or output that is left out: it ties no operators together.</summary>
    [Fact]
    public void An_output_that_is_left_out_is_nobodys_input()
    {
        var model = TwoHeads();
        model.Add("LSTM", "memory", ["x"]);
        model.Graph.Node[^1].Output.Insert(0, "");
        model.Add("Clip", "capped", [model.Add("Relu", "active", ["value"]), "", model.Number(6)]);
        model.Graph.Output.Add([ModelBuilder.Value("memory", -1, 1), ModelBuilder.Value("capped", -1, 1)]);

        Assert.Equal(Act.ReLU6, ReadChain.Of(model, "capped").Layers[^1].Activation);
    }

    [Fact]
    public void Inputs_that_the_output_does_not_need_are_ignored()
    {
        var model = TwoHeads();
        model.Graph.Input.Add(ModelBuilder.Value("unused", -1, 5));

        ReadChain.RequireAgreement(model, output: "value");

        Assert.Contains("does not depend on 'unused': its inputs are 'x'", Reason(model, "value", "unused"), StringComparison.Ordinal);
        Assert.Contains("does not depend on 'none': its inputs are 'x'", Reason(model, "value", "none"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_of_two_inputs_is_refused_with_their_names()
    {
        var model = new ModelBuilder(2, 3);
        model.Graph.Input.Add(ModelBuilder.Value("z", -1, 2));
        model.End(model.Add("MatMul", "m", [model.Add("Add", "sum", ["x", "z"]), model.Floats("w", [2, 3], Weight)]));

        Assert.StartsWith("The graph's output 'y' depends on 'x', 'z' as inputs, but a network has one: choose an output that depends on one,", Reason(model), StringComparison.Ordinal);
        Assert.Contains("depends on 'z', 'x' as inputs", Reason(model, null, "x"), StringComparison.Ordinal);
        Assert.Equal(3, ReadChain.Of(model, input: "sum").Layers[0].Outputs);
    }

    /// <summary>The way out where the beginning or the end is not supported.</summary>
    [Fact]
    public void A_network_may_begin_and_end_anywhere()
    {
        var model = new ModelBuilder(2, 3);
        var features = model.Add("Relu", "features", [model.Add("ConvTranspose", "convolution", ["x"])]);
        var sums = model.Add("Gemm", "head", [features, model.Floats("w", [2, 3], Weight), model.Floats("b", [3], 1, 2, 3)]);
        model.End(model.Add("TopK", "best", [sums]));

        var layer = Assert.Single(ReadChain.Of(model, "head", "features").Layers);

        Assert.Equal((2, 3, Act.Linear), (layer.Inputs, layer.Outputs, layer.Activation));
        var reason = Reason(model);
        Assert.Contains("these operators are not supported: ConvTranspose ('convolution'), TopK ('best').", reason, StringComparison.Ordinal);
        Assert.EndsWith(
            "Of convolutions there is Conv, over images. Leave out at the exporter what is no part of the network, or read the part between two values: OnnxLoadOptions.Output and Input name them.",
            reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_that_make_no_network()
    {
        var model = TwoHeads();
        model.Graph.Output.Add(ModelBuilder.Value("x", -1, 2));
        Assert.Equal("The graph's output 'x' is its input: there is no layer between them.", Reason(model, "x"));
        model.Graph.Output.Clear();
        Assert.Equal("The graph has no output, but a network has one.", Reason(model));
        Assert.Contains("comes through no layer", Reason(TwoHeads(), "hidden", "hidden"), StringComparison.Ordinal);

        var constant = new ModelBuilder(2, 2);
        Assert.Contains("comes through no layer", Reason(constant.End(constant.Number(1))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_tells_its_ends()
    {
        var model = TwoHeads();
        model.Graph.Input.Add(ModelBuilder.Value("w", 2, 3));

        var read = OnnxModel.Read(new MemoryStream(model.ToOnnx()));

        Assert.Equal(["x"], read.Inputs);
        Assert.Equal(["policy", "value"], read.Outputs);
    }

    [Fact]
    public void The_standard_domain_may_be_spelled_twice()
    {
        var model = TwoHeads();
        model.Model.OpsetImport.Add(new OperatorSetIdProto { Domain = "ai.onnx", Version = 17 });
        model.Graph.Node[1].Domain = "ai.onnx";

        Assert.Equal(2, ReadChain.Of(model, "policy").Layers.Count);
        model.Model.OpsetImport[^1].Version = 13;
        Assert.Equal("The file gives 2 versions of ONNX's operators, 17 and 13, but one must be.", Reason(model, "policy"));
    }

    private static string Reason(ModelBuilder model, string? output = null, string? input = null) =>
        Assert.Throws<WeightFormatException>(() => ReadChain.Of(model, output, input)).Reason;

    /// <summary>What actor-critic methods export.</summary>
    private static ModelBuilder TwoHeads()
    {
        var model = new ModelBuilder(2, 2);
        var hidden = model.Add("Tanh", "hidden", [model.Add("MatMul", "m", ["x", model.Floats("w", [2, 3], Weight)])]);
        model.Add("Softmax", "policy", [model.Add("MatMul", "m2", [hidden, model.Floats("w2", [3, 2], Weight)])]);
        model.Add("MatMul", "value", [hidden, model.Floats("w3", [3, 1], 1, 2, -3)]);
        model.Graph.Output.Clear();
        model.Graph.Output.Add([ModelBuilder.Value("policy", -1, 2), ModelBuilder.Value("value", -1, 1)]);
        return model;
    }
}
