namespace NetGen.RandomNetworks;

/// <summary>A network in plain loops and double precision.</summary>
/// <param name="loss">What training minimizes.</param>
/// <param name="layers">The layers.</param>
/// <param name="sources">The layers that each reads, −1 for the input; what several give is added.</param>
/// <param name="sizes">Inputs and outputs per row.</param>
internal sealed class NaiveNetwork(Loss loss, IReadOnlyList<NaiveLayer> layers, IReadOnlyList<int[]> sources, (int Inputs, int Outputs) sizes)
{
    /// <summary>Where the values of a row lie where channels lie side by side: of inputs and of outputs; null where that is their own place.</summary>
    private (NaiveReordering? Inputs, NaiveReordering? Outputs) _orders;

    public IReadOnlyList<NaiveLayer> Layers => layers;

    /// <summary>Whether it reads images.</summary>
    public bool HasImages { get; private init; }

    public int InputSize => sizes.Inputs;

    public int OutputSize => sizes.Outputs;

    /// <summary>The same network as a declared one, with weights that are drawn.</summary>
    public static NaiveNetwork Of(NetworkInfo info, Draws draws) => new(
        info.Loss,
        [.. info.Layers.Select(layer => draws.Layer(layer, info.ChannelsFirst))],
        [.. Enumerable.Range(0, info.Layers.Count).Select(info.SourcesOf)],
        (info.InputSize, info.OutputSize))
    {
        _orders = info.ChannelsFirst ? (OrderOf(info.InputShape), OrderOf(info.Layers[^1].OutputShape)) : default,
        HasImages = info.InputShape.Count == 3,
    };

    /// <summary>The same connections with other layers.</summary>
    public NaiveNetwork With(IReadOnlyList<NaiveLayer> others) => new(loss, others, sources, sizes) { _orders = _orders, HasImages = HasImages };

    /// <summary>The tensors with their gradients, in the order of the layers.</summary>
    public IEnumerable<(double[] Values, double[] Gradient)> Parameters => layers.SelectMany(layer =>
        layer.Weight.Zip(layer.WeightGradient).Append((layer.Bias, layer.BiasGradient)));

    /// <summary>Whether the loss takes the head's pre-activations: its activation is the cross-entropy's own.</summary>
    private bool FusesHead => (loss, layers[^1].Activation) is (Loss.SoftmaxCrossEntropy, Act.Softmax) or (Loss.BinaryCrossEntropy, Act.Sigmoid);

    public double[][] Forward(double[][] rows)
    {
        // Inside, channels lie side by side.
        var inputs = _orders.Inputs is { } order ? Array.ConvertAll(rows, row => order.Backward(row, row)) : rows;
        var outputs = new double[layers.Count][][];
        for (var i = 0; i < layers.Count; i++)
        {
            outputs[i] = layers[i].Forward(sources[i].Select(source => source < 0 ? inputs : outputs[source]).Aggregate(Sum));
        }

        return InRowOrder(outputs[^1]);
    }

    public double LossOf(Batch batch) => NaiveLoss.Of(loss, LossInputs(batch), batch).Loss;

    public bool IsNearKink(Batch batch, double distance)
    {
        var outputs = Forward(batch.Inputs);
        return layers.Any(layer => layer.IsNearKink(distance)) || NaiveLoss.IsNearKink(loss, outputs, batch, distance);
    }

    /// <summary>The loss and the inputs' gradient; leaves the parameters' gradients in the layers.</summary>
    public (double Loss, double[][] InputGradient) Backward(Batch batch)
    {
        var (value, ofHead) = NaiveLoss.Of(loss, LossInputs(batch), batch);
        var gradients = new double[layers.Count + 1][][];
        gradients[layers.Count] = _orders.Outputs is { } order ? Array.ConvertAll(ofHead, row => order.Backward(row, row)) : ofHead;
        for (var i = layers.Count - 1; i >= 0; i--)
        {
            var sent = layers[i].Backward(gradients[i + 1]!, FusesHead && i == layers.Count - 1);
            foreach (var source in sources[i])
            {
                gradients[source + 1] = gradients[source + 1] is { } there ? Sum(there, sent) : sent;
            }
        }

        return (value, _orders.Inputs is { } inputOrder ? Array.ConvertAll(gradients[0]!, inputOrder.Forward) : gradients[0]!);
    }

    private static double[][] Sum(double[][] some, double[][] others) => [.. some.Zip(others, (row, other) => row.Zip(other, (x, y) => x + y).ToArray())];

    private double[][] LossInputs(Batch batch)
    {
        var outputs = Forward(batch.Inputs);
        return FusesHead ? InRowOrder(layers[^1].Sums) : outputs;
    }

    private static NaiveReordering? OrderOf(IReadOnlyList<int> shape) => shape.Count == 3 ? new(NaiveReordering.ChannelsFirst(shape)) : null;

    private double[][] InRowOrder(double[][] outputs) => _orders.Outputs is { } order ? Array.ConvertAll(outputs, order.Forward) : outputs;
}
