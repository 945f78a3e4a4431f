using System.Runtime.InteropServices;

namespace NetGen.RandomNetworks;

/// <summary>A network with narrow weights against references: the rounded weights in plain loops, and the weights as they were.</summary>
internal sealed class NarrowComparison<TNetwork> : IComparison where TNetwork : class, INetwork<TNetwork>
{
    private const double Tolerance = 2e-5;
    private const double SmallestOutput = 1e-6;

    /// <summary>Of the largest output: how far rounding may move one, with the draws made here.</summary>
    private static readonly double RoundingError = TNetwork.Info.Precision == Precision.Int8 ? 0.1 : 0.02;

    private static readonly int[] Batches = [1, 2, 3, 4, 5, 7, 8, 49];

    private readonly TNetwork _network = TNetwork.Create(0);
    private readonly NaiveNetwork _naive;

    public NarrowComparison(int index)
    {
        Draws = new Draws((ulong)index);
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
    public string Declaration => $"{TNetwork.Info.Precision}: " + string.Join(", ", TNetwork.Info.Layers.Select(layer =>
        $"{layer.Inputs}x{layer.Outputs} {layer.Activation} in {layer.Precision}{(layer.HasBias ? "" : " without bias")}"));

    private static bool IsOneLayer => TNetwork.Info.Layers.Count == 1;

    /// <inheritdoc/>
    public bool Run()
    {
        _network.Quantize();
        foreach (var rows in Batches)
        {
            var batch = Draws.Batch(_naive, rows);
            var outputs = Forward(batch.Inputs, 0xFF);
            Require("the same outputs whatever the scratch holds", outputs.AsSpan().SequenceEqual(Forward(batch.Inputs, 0)));
            Closeness.Require("outputs against 32-bit weights", Flat(_naive.Forward(batch.Inputs)), outputs, RoundingError, SmallestOutput);
            CompareRows(batch, outputs);
            CompareRounded(batch, outputs);
        }

        CompareNonFinite();
        return true;
    }

    /// <summary>A row alone and in a batch: the same bits in a narrow layer; others add up in another order.</summary>
    private void CompareRows(Batch batch, float[] outputs)
    {
        var single = batch.Inputs.SelectMany(row => Forward([row], 0xFF)).ToArray();
        Closeness.Require("rows one by one", Array.ConvertAll(single, value => (double)value), outputs, 1e-5, SmallestOutput);
        Require("the same bits one by one", !IsOneLayer || single.AsSpan().SequenceEqual(outputs));
    }

    private void CompareRounded(Batch batch, float[] outputs)
    {
        if (TNetwork.Info.Precision == Precision.BFloat16)
        {
            Closeness.Require("outputs of the rounded weights", Flat(Rounded().Forward(batch.Inputs)), outputs, Tolerance, SmallestOutput);
        }
        else if (IsOneLayer)
        {
            var layer = _naive.Layers[0];
            var expected = batch.Inputs.SelectMany(row => Int8Reference.Row(Batch.Flat([row]), layer.Weight, layer.Bias)).ToArray();
            Require("the bits of the reference", MemoryMarshal.AsBytes<float>(expected).SequenceEqual(MemoryMarshal.AsBytes<float>(outputs)));
        }
    }

    /// <summary>Rows with a NaN or an infinity have no output of 8 bits; rows of equal values do.</summary>
    private void CompareNonFinite()
    {
        if (!IsOneLayer || TNetwork.Info.Precision != Precision.Int8)
        {
            return;
        }

        foreach (var value in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            var row = Draws.Batch(_naive, 1).Inputs[0];
            row[Draws.Below(row.Length)] = value;
            Require($"NaN for an input of {value}", Forward([row], 0).All(float.IsNaN));
        }

        foreach (var value in new[] { 0, -3.5, 1e-40 })
        {
            var row = Enumerable.Repeat((double)(float)value, TNetwork.Info.InputSize).ToArray();
            var expected = Int8Reference.Row(Batch.Flat([row]), _naive.Layers[0].Weight, _naive.Layers[0].Bias);
            Require($"the bits of the reference for inputs of {value}", Forward([row], 0).SequenceEqual(expected));
        }
    }

    /// <summary>The naive network with weights of 16 bits where the declaration says so.</summary>
    private NaiveNetwork Rounded() => _naive.With([.. _naive.Layers.Select((layer, index) =>
        TNetwork.Info.Layers[index].Precision == Precision.Float32 ? layer : new NaiveLayer(layer.Activation, new NaiveProduct(Array.ConvertAll(layer.Weight, RoundedRow), layer.Bias)))]);

    private static double[] RoundedRow(double[] row)
    {
        var rounded = new double[row.Length];
        for (var i = 0; i < row.Length; i += 2)
        {
            var word = BFloat16Weights.Word((float)row[i], i + 1 < row.Length ? (float)row[i + 1] : 0);
            rounded[i] = BitConverter.UInt32BitsToSingle(word << 16);
            if (i + 1 < row.Length)
            {
                rounded[i + 1] = BitConverter.UInt32BitsToSingle(word);
            }
        }

        return rounded;
    }

    private float[] Forward(double[][] rows, byte poison)
    {
        var (inputs, outputs) = (Batch.Flat(rows), new float[rows.Length * TNetwork.Info.OutputSize]);
        Poison.Stack(poison);
        _network.Forward(inputs, outputs);
        return outputs;
    }

    private static double[] Flat(double[][] rows) => [.. rows.SelectMany(row => row)];

    private static void Require(string what, bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{what}: not so.");
        }
    }
}
