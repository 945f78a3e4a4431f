using System.Text.Json;

namespace NetGen.Integration.Tests.Golden;

/// <summary>The emitted code against PyTorch.</summary>
public class GoldenTests
{
    private const double OutputTolerance = 1e-5;
    private const double GradientTolerance = 2e-5;
    private const double StepTolerance = 1e-4;

    public static TheoryData<string> Cases => [.. GoldenCase.AllNames];

    public static TheoryData<string> OptimizerCases => [.. GoldenCase.OptimizerNames];

    [Fact]
    public void There_are_44_cases() => Assert.Equal(44, GoldenCase.AllNames.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_declaration_is_that_of_the_manifest(string name)
    {
        var (golden, info) = (GoldenCase.Load(name), GoldenNetworks.Of(name).Info);

        Assert.Equal(golden.Sizes, info.Layers.Select(layer => layer.Inputs).Append(info.OutputSize));
        Assert.Equal(golden.Activations, info.Layers.Select(layer => layer.Activation.ToString()));
        Assert.Equal(golden.Loss, info.Loss.ToString());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outputs_agree(string name)
    {
        var (golden, network) = Load(name);
        var input = golden.Floats("input");
        var tolerance = OutputTolerance * Math.Max(1, golden["output"].Max(Math.Abs));

        var rowByRow = Enumerable.Range(0, golden.Batch)
            .SelectMany(row => network.Forward(input.AsSpan(row * network.Info.InputSize, network.Info.InputSize)));

        AssertClose(golden["output"], network.Forward(input), tolerance, "output of the batch");
        AssertClose(golden["output"], [.. rowByRow], tolerance, "output row by row");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Loss_and_gradients_agree(string name)
    {
        var (golden, network) = Load(name);
        var trainer = network.CreateTrainer(new Sgd(), golden.Batch);
        AssertClose(golden["loss"], [Pass(trainer.Backward, trainer.Backward, golden)], OutputTolerance * Math.Max(1, golden["loss"][0]), "loss");

        var inputGradient = new float[golden["input"].Length];
        trainer.CopyInputGradientTo(inputGradient);
        AssertGradient(golden, "input.grad", inputGradient);
        foreach (var (layer, index) in network.Info.Layers.Select((layer, index) => (layer, index)))
        {
            var weight = new float[layer.Inputs * layer.Outputs];
            var bias = new float[layer.Outputs];
            trainer.CopyWeightGradientTo(index, weight);
            trainer.CopyBiasGradientTo(index, bias);
            AssertGradient(golden, $"layer{index + 1}.weight.grad", weight);
            AssertGradient(golden, $"layer{index + 1}.bias.grad", bias);
        }
    }

    [Theory]
    [MemberData(nameof(OptimizerCases))]
    public void Losses_and_parameters_agree_after_the_steps(string name)
    {
        var (golden, network) = Load(name);
        var trainer = CreateTrainer(golden, network);

        var losses = Enumerable.Range(0, golden.Steps).Select(_ => Pass(trainer.Step, trainer.Step, golden)).ToArray();

        AssertClose(golden["losses"], losses, StepTolerance, "losses");
        foreach (var layer in network.Parameters.Layers)
        {
            var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
            var bias = new float[layer.Info.Outputs];
            layer.CopyWeightTo(weight);
            layer.CopyBiasTo(bias);
            AssertClose(golden[$"after{golden.Steps}.layer{layer.Index + 1}.weight"], weight, StepTolerance, "weights");
            AssertClose(golden[$"after{golden.Steps}.layer{layer.Index + 1}.bias"], bias, StepTolerance, "biases");
        }
    }

    private delegate float OnClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes);

    private delegate float OnValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    private static float Pass(OnClasses onClasses, OnValues onValues, GoldenCase golden) => golden.Loss == nameof(Loss.SoftmaxCrossEntropy)
        ? onClasses(golden.Floats("input"), Array.ConvertAll(golden["target"], target => (int)target))
        : onValues(golden.Floats("input"), golden.Floats("target"));

    private static (GoldenCase Golden, IGoldenNetwork Network) Load(string name)
    {
        var (golden, network) = (GoldenCase.Load(name), GoldenNetworks.Of(name));
        network.LoadWeights(golden.Path);
        return (golden, network);
    }

    private static ITrainer CreateTrainer(GoldenCase golden, IGoldenNetwork network)
    {
        float Option(string option, float fallback) => golden.Options.TryGetProperty(option, out var value) ? value.GetSingle() : fallback;
        float Beta(int index, float fallback) => golden.Options.TryGetProperty("betas", out var betas) ? betas[index].GetSingle() : fallback;
        var rate = Option("lr", 0);
        var isNesterov = golden.Options.TryGetProperty("nesterov", out var nesterov) && nesterov.ValueKind == JsonValueKind.True;
        return golden.Optimizer switch
        {
            "SGD" => network.CreateTrainer(new Sgd(rate) { Momentum = Option("momentum", 0), Nesterov = isNesterov, WeightDecay = Option("weight_decay", 0) }, golden.Batch),
            "Adam" => network.CreateTrainer(new Adam(rate) { Beta1 = Beta(0, 0.9f), Beta2 = Beta(1, 0.999f), Epsilon = Option("eps", 1e-8f), WeightDecay = Option("weight_decay", 0) }, golden.Batch),
            "AdamW" => network.CreateTrainer(new AdamW(rate) { WeightDecay = Option("weight_decay", 0.01f) }, golden.Batch),
            "RMSprop" => network.CreateTrainer(new RmsProp(rate) { Momentum = Option("momentum", 0) }, golden.Batch),
            "Adagrad" => network.CreateTrainer(new Adagrad(rate), golden.Batch),
            _ => throw new ArgumentException($"No optimizer is called {golden.Optimizer}.", nameof(golden)),
        };
    }

    private static void AssertGradient(GoldenCase golden, string tensor, float[] actual) =>
        AssertClose(golden[tensor], actual, GradientTolerance * Math.Max(golden[tensor].Max(Math.Abs), 1e-30), tensor);

    private static void AssertClose(double[] expected, float[] actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"{what}[{i}]: expected {expected[i]:R}, but got {actual[i]:R}; at most {tolerance:R} apart.");
        }
    }
}
