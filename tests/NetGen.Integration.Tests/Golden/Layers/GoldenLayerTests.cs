using System.Text.Json;

namespace NetGen.Integration.Tests.Golden;

/// <summary>Convolutions, pools and what goes with them against PyTorch.</summary>
public class GoldenLayerTests
{
    private const double OutputTolerance = 1e-5;
    private const double GradientTolerance = 2e-5;
    private const double StepTolerance = 2e-4;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Layers");
    private static readonly JsonDocument Manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")));

    public static TheoryData<string> Cases => [.. Manifest.RootElement.EnumerateArray().Select(row => row.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outputs_and_gradients_agree(string name)
    {
        var (golden, network) = Load(name);
        var input = Rows(golden["input"], network.Info);
        var output = network.Forward(input);
        var tolerance = OutputTolerance * Math.Max(1, golden["output"].Max(Math.Abs));
        AssertClose(golden["output"], output, tolerance, "output");
        var rows = input.Length / network.Info.InputSize;
        float[] rowByRow = [.. Enumerable.Range(0, rows).SelectMany(row => network.Forward(input.AsSpan(row * network.Info.InputSize, network.Info.InputSize)))];
        AssertClose(golden["output"], rowByRow, tolerance, "output row by row");

        var trainer = network.CreateTrainer(new Sgd(), rows);
        var loss = Pass(trainer.Backward, trainer.Backward, network.Info, input, golden["target"]);
        AssertClose(golden["loss"], [loss], OutputTolerance * Math.Max(1, golden["loss"][0]), "loss");
        var inputGradient = new float[input.Length];
        trainer.CopyInputGradientTo(inputGradient);
        AssertClose(Array.ConvertAll(Rows(golden["input.grad"], network.Info), value => (double)value), inputGradient, Tolerance(golden["input.grad"]), "input.grad");
        foreach (var (layer, tensor) in network.Parameters.Layers.SelectMany(layer => layer.Tensors.Select(tensor => (layer.Info.Name, tensor))))
        {
            var gradient = new float[tensor.Count];
            trainer.CopyGradientTo(layer, tensor.Name, gradient);
            var expected = golden[$"{layer}.{tensor.Name}.grad"];
            AssertClose(expected, gradient, Tolerance(expected), $"{layer}.{tensor.Name}.grad");
        }
    }

    [Theory]
    [InlineData("lenet-small")]
    public void Losses_and_parameters_agree_after_the_steps(string name)
    {
        var (golden, network) = Load(name);
        var row = Manifest.RootElement.EnumerateArray().Single(row => row.GetProperty("name").GetString() == name);
        var input = Rows(golden["input"], network.Info);
        var trainer = network.CreateTrainer(new Adam(row.GetProperty("rate").GetSingle()), input.Length / network.Info.InputSize);

        float[] losses = [.. golden["losses"].Select(_ => Pass(trainer.Step, trainer.Step, network.Info, input, golden["target"]))];

        AssertClose(golden["losses"], losses, StepTolerance, "losses");
        foreach (var (layer, tensor) in network.Parameters.Layers.SelectMany(layer => layer.Tensors.Select(tensor => (layer.Info.Name, tensor))))
        {
            var values = new float[tensor.Count];
            tensor.CopyTo(values);
            AssertClose(golden[$"after{golden["losses"].Length}.{layer}.{tensor.Name}"], values, StepTolerance, $"{layer}.{tensor.Name}");
        }
    }

    private delegate float OnClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes);

    private delegate float OnValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    private static float Pass(OnClasses onClasses, OnValues onValues, NetworkInfo info, float[] input, double[] target) => info.Loss == Loss.SoftmaxCrossEntropy
        ? onClasses(input, Array.ConvertAll(target, value => (int)value))
        : onValues(input, Array.ConvertAll(target, value => (float)value));

    private static (Dictionary<string, double[]> Golden, IGoldenNetwork Network) Load(string name)
    {
        var (path, network) = (Path.Combine(Folder, name + ".safetensors"), GoldenLayerNetworks.Of(name));
        network.LoadWeights(path);
        return (DoubleTensors.Read(path), network);
    }

    /// <summary>The file has channels last; a network may take them first.</summary>
    private static float[] Rows(double[] channelsLast, NetworkInfo info)
    {
        if (!info.ChannelsFirst)
        {
            return Array.ConvertAll(channelsLast, value => (float)value);
        }

        var channels = info.InputShape[2];
        var pixels = info.InputSize / channels;
        return [.. Enumerable.Range(0, channelsLast.Length).Select(i =>
        {
            var (row, rest) = Math.DivRem(i, info.InputSize);
            var (channel, pixel) = Math.DivRem(rest, pixels);
            return (float)channelsLast[row * info.InputSize + pixel * channels + channel];
        })];
    }

    private static double Tolerance(double[] gradient) => GradientTolerance * Math.Max(gradient.Max(Math.Abs), 1e-30);

    private static void AssertClose(double[] expected, float[] actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"{what}[{i}]: expected {expected[i]:R}, but got {actual[i]:R}; at most {tolerance:R} apart.");
        }
    }
}
