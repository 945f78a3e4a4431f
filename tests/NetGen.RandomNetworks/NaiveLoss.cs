namespace NetGen.RandomNetworks;

/// <summary>Losses by their definitions: the mean over the rows (and outputs), and its gradient.</summary>
internal static class NaiveLoss
{
    /// <summary>Loss and gradient with respect to <paramref name="outputs"/>; the cross-entropies take logits.</summary>
    public static (double Loss, double[][] Gradient) Of(Loss loss, double[][] outputs, int[] classes, float[] targets)
    {
        var (rows, count) = (outputs.Length, outputs[0].Length);
        if (loss == Loss.SoftmaxCrossEntropy)
        {
            var probabilities = outputs.Select(NaiveLayer.Softmax).ToArray();
            return (-probabilities.Select((row, index) => Math.Log(row[classes[index]])).Average(),
                [.. probabilities.Select((row, index) => row.Select((p, output) => (p - (output == classes[index] ? 1 : 0)) / rows).ToArray())]);
        }

        var sum = 0.0;
        var gradient = outputs.Select((row, index) => row.Select((y, output) =>
        {
            var (value, slope) = Of(loss, y, targets[index * count + output]);
            sum += value;
            return slope / (rows * count);
        }).ToArray()).ToArray();
        return (sum / (rows * count), gradient);
    }

    private static (double Value, double Slope) Of(Loss loss, double y, double target) => loss switch
    {
        Loss.BinaryCrossEntropy => (NaiveActivation.Softplus(y) - target * y, NaiveActivation.Sigmoid(y) - target),
        Loss.MeanSquaredError => ((y - target) * (y - target), 2 * (y - target)),
        Loss.MeanAbsoluteError => (Math.Abs(y - target), Math.Sign(y - target)),
        _ => Math.Abs(y - target) <= 1
            ? (0.5 * (y - target) * (y - target), y - target)
            : (Math.Abs(y - target) - 0.5, Math.Sign(y - target)),
    };
}
