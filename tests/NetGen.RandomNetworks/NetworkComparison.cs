namespace NetGen.RandomNetworks;

/// <summary>One network against the naive one: outputs, gradients, and parameters after five steps.</summary>
internal sealed class NetworkComparison<TNetwork> : IComparison where TNetwork : class, INetwork<TNetwork>
{
    private const double Tolerance = 2e-5;
    private const double SmallestOutput = 1e-6;
    private const double SmallestGradient = 1e-10;

    /// <summary>2⁻²⁴: what rounding adds to each summand; it shows where the rows' shares cancel.</summary>
    private const double UnitRoundoff = 1.0 / (1 << 24);


    private static readonly int[] FrequentBatches = [1, 2, 3, 6, 7, 8, 12, 13, 64, 65];

    private readonly TNetwork _network = TNetwork.Create(0);
    private readonly NaiveNetwork _naive;
    private readonly bool _usesAdam;
    private readonly ulong _seed;

    public NetworkComparison(int index)
    {
        _seed = (ulong)index;
        Draws = new Draws(_seed);
        _usesAdam = index % 2 != 0;
        _naive = NaiveNetwork.Of(TNetwork.Info, Draws);
        foreach (var (layer, naive) in _network.Parameters.Layers.Zip(_naive.Layers))
        {
            layer.SetWeight(Batch.Flat(naive.Weight));
            layer.SetBias(Batch.Flat([naive.Bias]));
        }
    }

    /// <inheritdoc/>
    public Draws Draws { get; }

    /// <inheritdoc/>
    public string Declaration => string.Join(", ", TNetwork.Info.Layers.Select(layer =>
        $"{layer.Kind} {string.Join('x', layer.InputShape)} to {string.Join('x', layer.OutputShape)} {layer.Window} {layer.Groups} {layer.Activation}{(layer.HasBias ? "" : " without bias")}{(layer.Sources.Count == 0 ? "" : $" of {string.Join(" and ", layer.Sources)}")}")) + $", {TNetwork.Info.Loss}";

    /// <inheritdoc/>
    public bool Run()
    {
        ThreadsComparison.Compare<TNetwork>(new Draws(_seed));
        CompareOutputs(Draws.Batch(_naive, Rows()));
        var batch = Draws.BatchAwayFromKinks(_naive, Rows());
        var comparesGradients = !Draws.GaveUp;
        foreach (var poison in Poison.Bytes)
        {
            CompareBackward(batch, poison, comparesGradients);
        }

        if (_usesAdam)
        {
            return FiveSteps.Compare(_network, _naive, Draws, Rows, AdamForTests, new NaiveAdam(AdamForTests.LearningRate, AdamForTests.Epsilon));
        }

        return FiveSteps.Compare(_network, _naive, Draws, Rows, SgdForTests, new NaiveSgd(SgdForTests.LearningRate, SgdForTests.Momentum));
    }

    private static Sgd SgdForTests => new(0.02f) { Momentum = 0.9f };

    /// <summary>
    /// With the usual ε of 1e-8 a gradient that is rounding alone would move a parameter by the whole rate. Sums let signals and gradients grow,
    /// and with them what is rounding beside the largest.
    /// </summary>
    private static Adam AdamForTests => new(0.01f) { Epsilon = TNetwork.Info.Layers.Any(layer => layer.Sources.Count > 0) ? 0.1f : 1e-3f };

    /// <summary>Multiply-adds of a batch that a naive network of images may take.</summary>
    private const long MostWork = 1_500_000;

    private int Rows() => Math.Min(LargestBatch, Draws.Below(2) == 0 ? 1 + Draws.Below(FiveSteps.LargestBatch) : FrequentBatches[Draws.Below(FrequentBatches.Length)]);

    private static int LargestBatch => (int)Math.Clamp(MostWork / ThreadsComparison.Work(TNetwork.Info), 1, FiveSteps.LargestBatch);

    private void CompareOutputs(Batch batch)
    {
        var expected = _naive.Forward(batch.Inputs);
        foreach (var poison in Poison.Bytes)
        {
            RequireOutputs("outputs of the batch", expected, Forward(batch.Inputs, poison));
            foreach (var (input, output) in batch.Inputs.Zip(expected))
            {
                RequireOutputs("outputs of a row", [output], Forward([input], poison));
            }
        }
    }

    private float[] Forward(double[][] rows, byte poison)
    {
        var (inputs, outputs) = (Batch.Flat(rows), new float[rows.Length * TNetwork.Info.OutputSize]);
        Poison.Stack(poison);
        _network.Forward(inputs, outputs);
        return outputs;
    }

    private static void RequireOutputs(string what, double[][] expected, float[] actual) =>
        Closeness.Require(what, [.. expected.SelectMany(row => row)], actual, Tolerance, SmallestOutput);

    private void CompareBackward(Batch batch, byte poison, bool comparesGradients)
    {
        var (expectedLoss, expectedInput) = _naive.Backward(batch);
        var trainer = _network.CreateTrainer(new Sgd(), batch.Inputs.Length + Draws.Below(3));
        Poison.Scratch<Sgd>(trainer, poison);
        var loss = batch.Backward(trainer, TNetwork.Info.Loss);
        Poison.RequireNothingBehind<Sgd>(trainer);
        Closeness.Require("loss", [expectedLoss], [loss], Tolerance, SmallestOutput);
        if (comparesGradients)
        {
            CompareGradients(trainer, expectedInput);
        }
    }

    private void CompareGradients(ITrainer trainer, double[][] expectedInput)
    {
        var input = new float[expectedInput.Length * TNetwork.Info.InputSize];
        trainer.CopyInputGradientTo(input);
        Closeness.Require("input gradient", [.. expectedInput.SelectMany(row => row)], input, Tolerance, SmallestGradient);
        for (var i = 0; i < _naive.Layers.Count; i++)
        {
            var layer = _naive.Layers[i];
            var weight = new float[layer.Weight.Sum(row => row.Length)];
            var bias = new float[layer.Bias.Length];
            trainer.CopyWeightGradientTo(i, weight);
            trainer.CopyBiasGradientTo(i, bias);
            var smallest = SmallestGradient + UnitRoundoff * layer.SummedShares;
            Closeness.Require($"weight gradient of layer {i}", [.. layer.WeightGradient.SelectMany(row => row)], weight, Tolerance, smallest);
            Closeness.Require($"bias gradient of layer {i}", layer.BiasGradient, bias, Tolerance, smallest);
        }
    }
}
