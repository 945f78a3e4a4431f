using NetGen.Onnx.Tests.Compiled;

namespace NetGen.Onnx.Tests;

/// <summary>A flattened input that is read by its name is written, and read again.</summary>
public class FlattenedInputTests
{
    [Theory]
    [InlineData("[Flatten(Name = \"flat\")] [Layer(24, 5)] [Layer(24, 5, From = \"flat\")] [Add(\"layer2\")]")]
    [InlineData("[Flatten(Name = \"flat\")] [Layer(24, 24, Act = Act.Tanh)] [Add(\"flat\")] [Layer(24, 3)]")]
    [InlineData("[Flatten(Name = \"flat\")] [Activation(Act.Tanh)] [Add(\"flat\")] [Layer(24, 3)]")]
    [InlineData("[Flatten(Name = \"flat\")] [Layer(24, 24)] [Add(\"flat\")]")]
    [InlineData("[Flatten(Name = \"flat\")] [Add(\"flat\")] [Layer(24, 3)]")]
    [InlineData("[Conv2D(2, 4, 2, Act = Act.ReLU)] [Flatten(Name = \"maps\")] [Layer(24, 24, Act = Act.Tanh)] [Add(\"maps\")] [Layer(24, 24, From = \"maps\")] [Add(\"layer4\")] [Flatten(From = \"input\")] [Add(\"layer6\")]")]
    [InlineData("[Flatten(Name = \"flat\")] [Layer(24, 24)] [Add(\"flat\")] [Conv2D(2, 2, 1, From = \"input\")] [Flatten] [Add(\"layer3\")] [Layer(24, 2)]")]
    [InlineData("[Activation(Act.Tanh)] [Flatten(Name = \"flat\")] [Layer(24, 24)] [Add(\"flat\")] [Layer(24, 2)]")]
    public void It_loads_again(string layers)
    {
        foreach (var order in new[] { "", ", ChannelsFirst = true" })
        {
            var network = NetworkCompiler.CompileOne($"[Input(3, 4, 2{order})] {layers}");
            float[] rows = [.. Enumerable.Range(0, 3 * 24).Select(i => MathF.Sin(i * i))];
            var (before, model) = (network.Memory, network.ToOnnx());
            OnnxRuntime.RequireClose(OnnxRuntime.Run(model, rows, ImageExportTests.ShapeOf(network.Info, 3)), network.Forward(rows), 1e-5f, layers + order);

            network.Create(5);
            network.Load(model);

            Assert.Equal(before, network.Memory);
        }
    }
}
