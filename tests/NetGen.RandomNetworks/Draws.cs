namespace NetGen.RandomNetworks;

/// <summary>Weights and batches from one seed; every number is exact in single precision, so that both networks see the same.</summary>
internal sealed class Draws(ulong seed)
{
    /// <summary>A pre-activation, or an absolute or Huber loss's difference, this near to a kink may lie on its other side by rounding alone.</summary>
    private const double KinkDistance = 1e-4;

    /// <summary>After so many rows near a kink it is the network that leads there, not the row.</summary>
    private const int Attempts = 20;

    private RandomSource _random = new(seed);

    /// <summary>Whether some row of <see cref="BatchAwayFromKinks"/> was left near a kink.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Rows drawn by <see cref="BatchAwayFromKinks"/>, those thrown away included.</summary>
    public int RowsDrawn { get; private set; }

    /// <summary>Of these, the rows that lay near a kink.</summary>
    public int RowsNearKink { get; private set; }

    public int Below(int limit) => (int)(_random.NextUInt64() % (ulong)limit);

    /// <summary>Uniform in [0, 1), what every loss takes as a target.</summary>
    public float[] Floats(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)_random.NextDouble())];

    /// <summary>A layer with weights of variance 1 / inputs, so that signals neither vanish nor explode.</summary>
    public NaiveLayer Layer(Act activation, int inputs, int outputs, bool hasBias) => new(
        activation,
        [.. Enumerable.Range(0, outputs).Select(_ => Values(inputs, Math.Sqrt(3.0 / inputs)))],
        Values(hasBias ? outputs : 0, 0.3));

    /// <summary>A declared layer, with weights if it has any.</summary>
    public NaiveLayer Layer(LayerInfo layer) =>
        layer.Tensors.Count == 0 ? new(layer.Activation, [], []) : Layer(layer.Activation, layer.Inputs, layer.Outputs, layer.HasBias);

    public Batch Batch(NaiveNetwork network, int rows) => RandomNetworks.Batch.Of([.. Enumerable.Range(0, rows).Select(_ => Row(network))]);

    /// <summary>A batch whose rows near a kink are drawn again.</summary>
    public Batch BatchAwayFromKinks(NaiveNetwork network, int rows) =>
        RandomNetworks.Batch.Of([.. Enumerable.Range(0, rows).Select(_ => RowAwayFromKinks(network))]);

    private Batch RowAwayFromKinks(NaiveNetwork network)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = Row(network);
            RowsDrawn++;
            if (!network.IsNearKink(row, KinkDistance))
            {
                return row;
            }

            RowsNearKink++;
            if (attempt == Attempts)
            {
                GaveUp = true;
                return row;
            }
        }
    }

    private Batch Row(NaiveNetwork network) => new(
        [Values(network.InputSize, 1.5)],
        [Array.ConvertAll(Values(network.OutputSize, 0.5), value => (double)(float)(value + 0.5))],
        [Below(network.OutputSize)]);

    /// <summary>Uniform between −limit and limit.</summary>
    private double[] Values(int count, double limit)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (float)(limit * (2 * _random.NextDouble() - 1));
        }

        return values;
    }
}
