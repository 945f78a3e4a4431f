namespace NetGen.RandomNetworks;

/// <summary>A network in plain loops and double precision.</summary>
internal sealed class NaiveNetwork(Loss loss, IReadOnlyList<NaiveLayer> layers)
{
    public IReadOnlyList<NaiveLayer> Layers => layers;

    public int InputSize => layers[0].Weight[0].Length;

    public int OutputSize => layers[^1].Weight.Length;

    /// <summary>The tensors with their gradients, in the order of the layers.</summary>
    public IEnumerable<(double[] Values, double[] Gradient)> Parameters => layers.SelectMany(layer =>
        layer.Weight.Zip(layer.WeightGradient).Append((layer.Bias, layer.BiasGradient)));

    /// <summary>Whether the loss takes the head's pre-activations: its activation is the cross-entropy's own.</summary>
    private bool FusesHead => (loss, layers[^1].Activation) is (Loss.SoftmaxCrossEntropy, Act.Softmax) or (Loss.BinaryCrossEntropy, Act.Sigmoid);

    public double[][] Forward(double[][] inputs) => layers.Aggregate(inputs, (rows, layer) => layer.Forward(rows));

    public double LossOf(Batch batch) => NaiveLoss.Of(loss, LossInputs(batch), batch).Loss;

    public bool IsNearKink(Batch batch, double distance)
    {
        var outputs = Forward(batch.Inputs);
        return layers.Any(layer => layer.IsNearKink(distance)) || NaiveLoss.IsNearKink(loss, outputs, batch, distance);
    }

    /// <summary>The loss and the inputs' gradient; leaves the parameters' gradients in the layers.</summary>
    public (double Loss, double[][] InputGradient) Backward(Batch batch)
    {
        var (value, gradient) = NaiveLoss.Of(loss, LossInputs(batch), batch);
        for (var i = layers.Count - 1; i >= 0; i--)
        {
            gradient = layers[i].Backward(gradient, FusesHead && i == layers.Count - 1);
        }

        return (value, gradient);
    }

    private double[][] LossInputs(Batch batch)
    {
        var outputs = Forward(batch.Inputs);
        return FusesHead ? layers[^1].Sums : outputs;
    }
}
