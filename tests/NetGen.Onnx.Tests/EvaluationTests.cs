using System.Globalization;
using NetGen.Onnx.Tests.Compiled;
using NetGen.Onnx.Tests.Reading;

namespace NetGen.Onnx.Tests;

/// <summary>A model's own outputs, operator by operator. That they are ONNX Runtime's, <see cref="ReadChain.RequireAgreement"/> asks of every model in these tests.</summary>
public class EvaluationTests
{
    private const float Tolerance = 1e-5f;

    public static TheoryData<string> Images => [.. ImageFixtures.Names];

    public static TheoryData<string> Cases => [.. ConformanceFiles.Names.Except(ConformanceFiles.Refused)];

    [Theory]
    [MemberData(nameof(FixtureFiles.All), MemberType = typeof(FixtureFiles))]
    public void Fixtures_give_PyTorchs_outputs(string exporter, Act activation)
    {
        var numbers = File.ReadLines(FixtureFiles.PathOf("expected.txt")).Select(line => line.Split(' ')).Single(parts => parts[0] == $"{activation}")
            .Skip(1).Select(part => float.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var model = OnnxModel.Read(FixtureFiles.PathOf(exporter, $"{activation}.onnx"));

        RequireRows(model, numbers[..32], numbers[32..], 4, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Fixtures_over_images_give_PyTorchs_outputs(string name)
    {
        var (inputs, outputs) = ImageFixtures.ValuesOf(name);
        var model = OnnxModel.Read(ImageFixtures.ModelOf(name));

        RequireRows(model, inputs, outputs, model.ReadLayers()[0].Inputs, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ONNXs_own_cases_agree(string name)
    {
        var model = OnnxModel.Read(ConformanceFiles.ModelOf(name));
        var layers = model.ReadLayers();
        var (inputs, outputs) = ConformanceFiles.ValuesOf(name, layers[0].Inputs, layers[^1].Outputs);

        RequireRows(model, inputs, outputs, layers[0].Inputs, 1e-4f);
    }

    /// <summary>Whatever can be read, but for the choice at the end, can be computed.</summary>
    [Fact]
    public void Every_operator_that_is_read_is_computed()
    {
        var context = new ReadingContext(OnnxModel.Read(FixtureFiles.PathOf("pytorch", "Tanh.onnx")), new(), new(), new());

        var missing = FormTable.Create(context, new NodeReader(context)).SelectMany(form => form.Operators).Distinct().Where(type => OperatorTable.Find(type) is null);

        Assert.Equal(["ArgMax"], missing);
    }

    [Fact]
    public void A_network_that_gives_something_else_than_the_graph_is_refused()
    {
        var model = new ModelBuilder(2, 3);
        model.Add("LogSoftmax", "y", [Sums(model)]);

        Assert.StartsWith("LogSoftmax 'y' is left out at the end", Refusal(model), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_file_may_ask_for_is_refused()
    {
        var model = new ModelBuilder(2, 3);
        var many = model.Add("ConstantOfShape", [model.Integers(1 << 14, 1 << 14)]);
        model.Add("Add", "y", [Sums(model), model.Add("ReduceMax", [many], ("keepdims", 0))]);

        var evaluation = new ModelEvaluation(OnnxModel.Read(new MemoryStream(model.ToOnnx())));

        Assert.Equal("the model computes more than 67108864 numbers", Assert.Throws<NotSupportedException>(() => evaluation.Run([1, 2], new())).Message);
    }

    /// <summary>The row is computed as often as the model says that it comes.</summary>
    [Theory]
    [InlineData(1 << 26)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    public void More_rows_than_can_be_computed_are_refused(long rows)
    {
        var model = new ModelBuilder(2, 3);
        model.Add("Tanh", "y", [Sums(model)]);
        model.Graph.Input.Clear();
        model.Graph.Input.Add(ModelBuilder.Value("x", rows, 2));

        Assert.Equal("the model computes more than 67108864 numbers", Refusal(model));
    }

    [Fact]
    public void A_row_of_another_length_is_refused() =>
        Assert.Contains("but the row holds 3 values", Assert.Throws<ArgumentException>(() => OnnxModel.Read(FixtureFiles.PathOf("pytorch", "Tanh.onnx")).Evaluate([1, 2, 3])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_part_of_a_graph_is_computed()
    {
        var network = NetworkCompiler.CompileOne("[Layer(2, 3, Act = Act.Tanh)] [Layer(3, 2, Act = Act.Softmax)]");
        var model = OnnxModel.Read(new MemoryStream(network.ToOnnx()));

        var hidden = model.Evaluate([0.5f, -1], new() { Output = "layer1.output" });
        var outputs = model.Evaluate(hidden, new() { Input = "layer1.output" });

        OnnxRuntime.RequireClose(network.Forward([0.5f, -1]), outputs, 1e-6f, "in two parts");
    }

    private static string Sums(ModelBuilder model) => model.Add("MatMul", ["x", model.Floats("w", [2, 3], 1, 2, 3, 4, 5, 6)]);

    private static string Refusal(ModelBuilder model) => Assert.Throws<NotSupportedException>(() => OnnxModel.Read(new MemoryStream(model.ToOnnx())).Evaluate([1, 2])).Message;

    private static void RequireRows(OnnxModel model, float[] inputs, float[] outputs, int width, float tolerance) =>
        OnnxRuntime.RequireClose(outputs, [.. inputs.Chunk(width).SelectMany(row => model.Evaluate(row))], tolerance, model.Producer);
}
