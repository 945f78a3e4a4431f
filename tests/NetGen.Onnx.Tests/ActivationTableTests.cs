using NetGen.Activations;
using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests;

/// <summary>Whatever is in the table of activations is written for ONNX Runtime, and read again as itself.</summary>
public class ActivationTableTests
{
    private static readonly float[] Points = [-9, -3, -2.5f, -1, -0.5f, -0.01f, 0, 0.01f, 0.5f, 1, 2.5f, 3, 5, 6, 9];

    public static TheoryData<Act> Activations => [.. Enum.GetValues<Act>()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void ONNX_computes_what_the_table_says(Act activation)
    {
        var facts = ActivationTable.Of(activation);
        var slope = (float)(facts.DefaultSlope ?? 0);
        var network = NetworkCompiler.CompileOne($"[Layer(1, 1, Bias = false)] [Activation(Act.{activation}, From = \"input\")] [Add(\"layer1\")]");
        network.Parameters.Layers["layer1"].SetWeight([0]);

        foreach (var opset in new int?[] { null, WrittenOpset.Highest })
        {
            var outputs = OnnxRuntime.Run(network.ToOnnx(new() { Opset = opset }), Points, 1);

            OnnxRuntime.RequireClose([.. Points.Select(point => facts.ShapeOf is null ? 1 : (float)facts.ShapeOf(slope).At(point).Value)], outputs, 1e-5f, $"{activation} {opset}");
        }
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void It_is_read_as_itself_wherever_it_stands(Act activation)
    {
        var network = NetworkCompiler.CompileOne($"[Layer(2, 2, Act = Act.{activation})] [Layer(2, 2, From = \"input\")] [Activation(Act.{activation})] [Add(\"layer2\", Act = Act.{activation})] [Add(\"layer1\")]");
        var before = network.Memory;
        var model = network.ToOnnx();
        network.Create(5);

        network.Load(model);

        Assert.Equal(before, network.Memory);
        var layers = OnnxModel.Read(new MemoryStream(model)).ReadLayers();
        Assert.Equal(activation == Act.Linear ? [] : ["layer1", "layer3", "layer4"], layers.Where(layer => layer.Activation != Act.Linear).Select(layer => layer.Name));
        Assert.All(layers.Where(layer => layer.Activation != Act.Linear), layer => Assert.Equal((activation, (float)(ActivationTable.Of(activation).DefaultSlope ?? 0)), (layer.Activation, layer.Slope)));
    }
}
