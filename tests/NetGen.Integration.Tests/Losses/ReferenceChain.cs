namespace NetGen.Integration.Tests.Losses;

/// <summary>A chain of fully connected layers in double precision, by the definitions alone, with a copy of a network's parameters.</summary>
internal sealed class ReferenceChain
{
    private readonly LayerList _layers;

    public ReferenceChain(LayerList layers)
    {
        _layers = layers;
        foreach (var layer in layers)
        {
            var (weight, bias) = (new float[layer.Info.Inputs * layer.Info.Outputs], new float[layer.Info.Outputs]);
            layer.CopyWeightTo(weight);
            layer.CopyBiasTo(bias);
            Weights.Add(Array.ConvertAll(weight, value => (double)value));
            Biases.Add(Array.ConvertAll(bias, value => (double)value));
        }
    }

    /// <summary>Per layer, [outputs, inputs].</summary>
    public List<double[]> Weights { get; } = [];

    /// <summary>Per layer, [outputs].</summary>
    public List<double[]> Biases { get; } = [];

    /// <summary>[rows, outputs].</summary>
    public double[] Forward(float[] inputs)
    {
        var size = _layers[0].Info.Inputs;
        return [.. inputs.Chunk(size).SelectMany(row => ForwardRow(Array.ConvertAll(row, value => (double)value)))];
    }

    private double[] ForwardRow(double[] values)
    {
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            var (weight, bias, inputs) = (Weights[layer], Biases[layer], values);
            var sums = bias.Select((start, o) => start + inputs.Select((input, i) => input * weight[o * inputs.Length + i]).Sum()).ToArray();
            values = Activate(_layers[layer].Info.Activation, sums);
        }

        return values;
    }

    private static double[] Activate(Act activation, double[] sums) => activation switch
    {
        Act.Linear => sums,
        Act.Tanh => Array.ConvertAll(sums, Math.Tanh),
        Act.Sigmoid => Array.ConvertAll(sums, sum => 1 / (1 + Math.Exp(-sum))),
        Act.Softmax => Array.ConvertAll(sums, sum => Math.Exp(sum) / sums.Sum(Math.Exp)),
        _ => throw new NotSupportedException($"{activation}"),
    };
}
