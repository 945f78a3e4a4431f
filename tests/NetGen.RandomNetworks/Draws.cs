namespace NetGen.RandomNetworks;

/// <summary>Weights and batches from one seed; every number is exact in single precision, so that both networks see the same.</summary>
internal sealed class Draws(ulong seed)
{
    /// <summary>A pre-activation, or an absolute or Huber loss's difference, this near to a kink may lie on its other side by rounding alone.</summary>
    private const double KinkDistance = 1e-4;

    /// <summary>The same in a network over images, which has too many pre-activations to be that cautious.</summary>
    private const double KinkDistanceOfImages = 3e-6;

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
        new NaiveProduct(Weights(outputs, inputs), Values(hasBias ? outputs : 0, 0.3)));

    /// <summary>A declared layer, with weights if it has any.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="channelsFirst">Whether rows have images channel by channel.</param>
    public NaiveLayer Layer(LayerInfo layer, bool channelsFirst) => new(layer.Activation, Map(layer, channelsFirst));

    private NaiveMap Map(LayerInfo layer, bool channelsFirst)
    {
        var order = channelsFirst && layer.InputShape.Count == 3 ? NaiveReordering.ChannelsFirst(layer.InputShape) : null;
        if (layer.Tensors.Count == 0)
        {
            return layer switch
            {
                { Window: not null } => new NaivePool(layer),
                { Kind: "Flatten" } when order is not null => new NaiveReordering(order),
                _ => new NaiveIdentity(),
            };
        }

        var shape = layer.WeightShape;
        var (weight, bias) = (Weights(shape.Outputs, shape.FanIn), Values(layer.HasBias ? shape.Outputs : 0, 0.3));
        return layer.Window is null ? new NaiveProduct(weight, bias, order) : new NaiveConvolution(layer, weight, bias);
    }

    /// <summary>Of variance 1 / fan-in, so that signals neither vanish nor explode.</summary>
    private double[][] Weights(int outputs, int inputs) => [.. Enumerable.Range(0, outputs).Select(_ => Values(inputs, Math.Sqrt(3.0 / inputs)))];

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
            if (!network.IsNearKink(row, network.HasImages ? KinkDistanceOfImages : KinkDistance))
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
