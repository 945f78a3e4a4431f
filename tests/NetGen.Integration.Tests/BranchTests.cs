using NetGen.Integration.Tests.Golden;

namespace NetGen.Integration.Tests;

/// <summary>Networks with branches: PyTorch's vectors, files, checkpoints, allocation.</summary>
public sealed partial class BranchTests
{
    private const double OutputTolerance = 1e-5;
    private const double GradientTolerance = 2e-5;
    private const double StepTolerance = 2e-4;

    [Fact]
    public void A_residual_block_is_PyTorchs()
    {
        var network = new ResidualDense();
        var golden = Load("residual-dense", network);

        Compare(golden, network, network.CreateTrainer(new Adam(1e-3f), 3));

        var trainer = network.CreateTrainer(new Adam(1e-3f), 3);
        foreach (var loss in golden["losses"])
        {
            Assert.InRange(trainer.Step(Floats(golden["input"]), Floats(golden["target"])) - loss, -StepTolerance, StepTolerance);
        }

        foreach (var tensor in network.Layers.SelectMany(layer => layer.Tensors))
        {
            var values = new float[tensor.Count];
            tensor.CopyTo(values);
            AssertClose(golden[$"after10.{tensor.ToString().Split(' ')[0]}"], values, StepTolerance);
        }
    }

    [Fact]
    public void A_shortcut_from_the_input_is_PyTorchs()
    {
        var network = new ResidualInput();

        Compare(Load("residual-input", network), network, network.CreateTrainer(new Sgd(), 3));
    }

    [Fact]
    public void Layers_and_tensors_have_names()
    {
        var network = new ResidualDense();

        Assert.Equal([12, 6], network.Layers["layer1"].Tensors["weight"].Shape);
        Assert.Empty(network.Layers["layer4"].Tensors);
        Assert.Equal(["layer3", "layer1"], ResidualDense.Info.Layers[3].Sources);
        Assert.Contains("'layer9'", Assert.Throws<KeyNotFoundException>(() => network.Layers["layer9"]).Message, StringComparison.Ordinal);
        Assert.Contains("'gamma'", Assert.Throws<KeyNotFoundException>(() => network.Layers["layer1"].Tensors["gamma"]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => network.Layers["layer1"].Tensors["bias"].Set(new float[3]));
    }

    [Fact]
    public void Layers_without_weights_between_others_redraw_nothing() => Assert.Equal(ParameterValues.Of(new Chain(5).Layers), ParameterValues.Of(new ChainWithActivations(5).Layers));

    [Fact]
    public void An_activation_alone_is_that_of_the_layer_before()
    {
        float[] row = [0.5f, -1, 2];
        var (one, other) = (new float[2], new float[2]);

        new Chain(5).Forward(row, one);
        new ChainWithActivations(5).Forward(row, other);

        Assert.Equal(one, other);
    }

    [Fact]
    public void A_file_holds_the_layers_with_weights_and_loads_bit_for_bit()
    {
        var (network, file) = (new ResidualDense(3), new MemoryStream());
        network.Save(file);
        file.Position = 0;

        Assert.Equal(ParameterValues.Of(network.Layers), ParameterValues.Of(ResidualDense.Load(file).Layers));
    }

    [Fact]
    public void A_step_and_a_row_allocate_nothing()
    {
        var network = new ResidualDense();
        var trainer = network.CreateTrainer(new Adam(), 8);
        var (inputs, targets, outputs) = (new float[48], new float[16], new float[16]);

        Allocations.AssertNone(() => trainer.Step(inputs, targets));
        Allocations.AssertNone(() => network.Forward(inputs, outputs));
        Allocations.AssertNone(() => network.Forward(inputs.AsSpan(0, 6), outputs.AsSpan(0, 2)));
    }

    /// <summary>He's weights in both layers of a residual block triple the second moment (Yang and Schoenholz 2017, by 1 + σ_v² σ_w² / 2).</summary>
    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void A_residual_block_grows_as_predicted()
    {
        var prediction = SignalPrediction.Of(Growing.Info);
        Assert.Equal(3, Math.Pow(prediction.Layers[2].Std, 2), 1e-3);
        Assert.Equal(9, Math.Pow(prediction.Layers[5].Std, 2), 1e-2);

        var random = new RandomSource(3);
        float[] rows = [.. Enumerable.Range(0, 2_000 * 64).Select(_ => (float)random.NextNormal())];
        var measured = Enumerable.Range(0, 10).Select(seed => SignalProbe.Measure(new Growing((ulong)seed), rows, new float[2_000 * 2])).ToArray();
        foreach (var (layer, index) in prediction.Layers.Select((layer, index) => (layer, index)))
        {
            var mean = measured.Average(run => Math.Pow(run.Layers[index].Std, 2));
            Assert.InRange(mean / Math.Pow(layer.Std, 2), 0.8, 1.25);
            var gradient = measured.Average(run => Math.Pow(run.Layers[index].GradientStd, 2));
            Assert.InRange(gradient / Math.Pow(layer.GradientStd, 2), 0.7, 1.4);
        }
    }

    /// <summary>A sigmoid of the padding is not 0: where a sum hands it on to dot products, weights that nobody sees would learn from it.</summary>
    [Fact]
    public void Outputs_after_training_are_those_of_the_weights_that_can_be_read()
    {
        var network = new SumOfSigmoids();
        var trainer = network.CreateTrainer(new Sgd(0.5f), 4);
        float[] inputs = [.. Enumerable.Range(0, 12).Select(i => MathF.Sin(i))];
        for (var step = 0; step < 20; step++)
        {
            trainer.Step(inputs, [1, -1, 0.5f, 2, 0, 1, -1, 0.5f]);
        }

        var copy = new SumOfSigmoids();
        foreach (var (tensor, other) in network.Layers.Zip(copy.Layers).SelectMany(pair => pair.First.Tensors.Zip(pair.Second.Tensors)))
        {
            var values = new float[tensor.Count];
            tensor.CopyTo(values);
            other.Set(values);
        }

        var (outputs, expected) = (new float[8], new float[8]);
        network.Forward(inputs, outputs);
        copy.Forward(inputs, expected);
        Assert.Equal(expected, outputs);
    }

    private static Dictionary<string, double[]> Load<TNetwork>(string name, INetwork<TNetwork> network) where TNetwork : class, INetwork<TNetwork>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Golden", "Branches", name + ".safetensors");
        network.LoadWeights(path, new() { AllowExtraTensors = true });
        return DoubleTensors.Read(path);
    }

    private static void Compare<TNetwork>(Dictionary<string, double[]> golden, INetwork<TNetwork> network, ITrainer trainer) where TNetwork : class, INetwork<TNetwork>
    {
        var (input, output) = (Floats(golden["input"]), new float[golden["output"].Length]);
        network.Forward(input, output);
        AssertClose(golden["output"], output, OutputTolerance);

        Assert.InRange(trainer.Backward(input, Floats(golden["target"])) - golden["loss"][0], -OutputTolerance, OutputTolerance);
        var inputGradient = new float[input.Length];
        trainer.CopyInputGradientTo(inputGradient);
        AssertGradient(golden["input.grad"], inputGradient);
        foreach (var layer in network.Parameters.Layers)
        {
            foreach (var tensor in layer.Tensors)
            {
                var gradient = new float[tensor.Count];
                trainer.CopyGradientTo(layer.Info.Name, tensor.Name, gradient);
                AssertGradient(golden[$"{layer.Info.Name}.{tensor.Name}.grad"], gradient);
            }
        }
    }

    private static float[] Floats(double[] values) => Array.ConvertAll(values, value => (float)value);

    private static void AssertGradient(double[] expected, float[] actual) => AssertClose(expected, actual, GradientTolerance * expected.Max(Math.Abs));

    [Fact]
    public void The_scaling_of_inputs_folds_into_a_first_layer_that_names_its_source()
    {
        var (network, scaling) = (new NamedSource(3), new Standardizer([1, -2, 3], [2, 4, 0.5f]));
        float[] raw = [2, -1, 3.5f], standardized = new float[3];
        scaling.Apply(raw, standardized);
        float[] expected = new float[2], outputs = new float[2];
        network.Forward(standardized, expected);

        network.FoldInputScaling(scaling);
        network.Forward(raw, outputs);

        Assert.All(expected.Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void The_scaling_of_inputs_that_a_sum_reads_too_is_refused()
    {
        var network = new ResidualInput(3);
        var before = ParameterValues.Of(network.Layers);

        var error = Assert.Throws<InvalidOperationException>(() => network.FoldInputScaling(new(new float[8], [2, 2, 2, 2, 2, 2, 2, 2])));

        Assert.Contains("'layer2' reads the network's input too", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, ParameterValues.Of(network.Layers));
    }

    private static void AssertClose(double[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second - pair.First, -tolerance, tolerance));
    }

    [Layer(6, 12, Act = Act.Tanh)]
    [Layer(12, 12, Act = Act.ReLU)]
    [Layer(12, 12)]
    [Add("layer1", Act = Act.ReLU)]
    [Layer(12, 2)]
    private sealed partial class ResidualDense;

    [Layer(8, 8, Act = Act.Tanh)]
    [Add("input")]
    [Layer(8, 3)]
    private sealed partial class ResidualInput;

    [Layer(3, 4, Act = Act.Tanh, From = "input")]
    [Layer(4, 2)]
    private sealed partial class NamedSource;

    [Layer(3, 20, Act = Act.Sigmoid)]
    [Layer(20, 20, Act = Act.Tanh)]
    [Add("layer1")]
    [Layer(20, 2)]
    private sealed partial class SumOfSigmoids;

    [Layer(64, 64, Init = Init.He, Act = Act.ReLU)]
    [Layer(64, 64, Init = Init.He)]
    [Add("input")]
    [Layer(64, 64, Init = Init.He, Act = Act.ReLU)]
    [Layer(64, 64, Init = Init.He)]
    [Add("layer3")]
    [Layer(64, 2)]
    private sealed partial class Growing;

    [Layer(3, 6, Init = Init.He, Act = Act.ReLU)]
    [Layer(6, 2, Act = Act.Softmax)]
    private sealed partial class Chain;

    [Layer(3, 6)]
    [Activation(Act.ReLU)]
    [Layer(6, 2)]
    [Activation(Act.Softmax)]
    private sealed partial class ChainWithActivations;
}
