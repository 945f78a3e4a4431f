namespace NetGen.RandomNetworks;

/// <summary>The declaration in plain loops and double precision.</summary>
internal sealed class NaiveNetwork
{
    private const double LossKinkDistance = 1e-5;

    private readonly NetworkInfo _info;

    public NaiveNetwork(NetworkParameters parameters)
    {
        _info = parameters.Info;
        Layers = [.. parameters.Layers.Select(layer =>
        {
            var (weight, bias) = Read(layer);
            return new NaiveLayer(layer.Info, weight, bias);
        })];
    }

    public IReadOnlyList<NaiveLayer> Layers { get; }

    /// <summary>Whether a derivative may be on the other side of a jump by rounding alone.</summary>
    public bool IsNearKink { get; private set; }

    private bool FusesHead => (_info.Loss, _info.Layers[^1].Activation) is (Loss.SoftmaxCrossEntropy, Act.Softmax) or (Loss.BinaryCrossEntropy, Act.Sigmoid);

    public static (float[] Weight, float[] Bias) Read(NetworkLayer layer)
    {
        var weight = new float[layer.Info.Inputs * layer.Info.Outputs];
        var bias = new float[layer.Info.HasBias ? layer.Info.Outputs : 0];
        layer.CopyWeightTo(weight);
        layer.CopyBiasTo(bias);
        return (weight, bias);
    }

    public double[][] Forward(double[][] inputs) => Layers.Aggregate(inputs, (row, layer) => layer.Forward(row));

    /// <summary>The loss; leaves the parameters' gradients in the layers.</summary>
    public (double Loss, double[][] InputGradient) Backward(double[][] inputs, int[] classes, float[] targets)
    {
        var outputs = Forward(inputs);
        var (loss, gradient) = NaiveLoss.Of(_info.Loss, FusesHead ? Layers[^1].Sums : outputs, classes, targets);
        IsNearKink |= Layers.Any(layer => layer.IsNearKink) || (_info.Loss == Loss.MeanAbsoluteError
            && outputs.SelectMany(row => row).Zip(targets, (y, target) => Math.Abs(y - target)).Any(distance => distance < LossKinkDistance));
        for (var i = Layers.Count - 1; i >= 0; i--)
        {
            gradient = Layers[i].Backward(gradient, FusesHead && i == Layers.Count - 1);
        }

        return (loss, gradient);
    }

    /// <summary>One step of gradient descent with momentum.</summary>
    public void Step(double rate, double momentum, Dictionary<double[], double[]> velocities)
    {
        foreach (var (values, gradients) in Layers.SelectMany(layer => new[] { (layer.Weight, layer.WeightGradient), (layer.Bias, layer.BiasGradient) }))
        {
            if (!velocities.TryGetValue(values, out var velocity))
            {
                velocities[values] = velocity = new double[values.Length];
            }

            for (var i = 0; i < values.Length; i++)
            {
                velocity[i] = momentum * velocity[i] + gradients[i];
                values[i] -= rate * velocity[i];
            }
        }
    }
}
