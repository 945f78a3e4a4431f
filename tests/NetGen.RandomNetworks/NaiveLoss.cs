namespace NetGen.RandomNetworks;

/// <summary>Losses by their definitions: the mean over the rows (and outputs), and its gradient.</summary>
internal static class NaiveLoss
{
    /// <summary>Loss and gradient with respect to <paramref name="outputs"/>; the cross-entropies take logits.</summary>
    public static (double Loss, double[][] Gradient) Of(Loss loss, double[][] outputs, Batch batch)
    {
        var (rows, count) = (outputs.Length, outputs[0].Length);
        if (loss == Loss.SoftmaxCrossEntropy)
        {
            var probabilities = Array.ConvertAll(outputs, NaiveActivation.Softmax);
            return (-probabilities.Select((row, index) => Math.Log(row[batch.Classes[index]])).Average(),
                [.. probabilities.Select((row, index) => row.Select((p, output) => (p - (output == batch.Classes[index] ? 1 : 0)) / rows).ToArray())]);
        }

        var sum = 0.0;
        var gradient = outputs.Select((row, index) => row.Zip(batch.Targets[index], (y, target) =>
        {
            var (value, slope) = Of(loss, y, target);
            sum += value;
            return slope / (rows * count);
        }).ToArray()).ToArray();
        return (sum / (rows * count), gradient);
    }

    /// <summary>Whether some difference lies within <paramref name="distance"/> of where the loss changes its formula.</summary>
    public static bool IsNearKink(Loss loss, double[][] outputs, Batch batch, double distance) =>
        loss is Loss.MeanAbsoluteError or Loss.Huber
        && outputs.Zip(batch.Targets).Any(row => row.First.Zip(row.Second, (y, target) => Math.Abs(y - target))
            .Any(difference => Math.Abs(difference - (loss == Loss.Huber ? 1 : 0)) < distance));

    private static (double Value, double Slope) Of(Loss loss, double y, double target) => loss switch
    {
        Loss.BinaryCrossEntropy => (NaiveActivation.Softplus(y) - target * y, NaiveActivation.Sigmoid(y) - target),
        Loss.MeanSquaredError => ((y - target) * (y - target), 2 * (y - target)),
        Loss.MeanAbsoluteError => (Math.Abs(y - target), Math.Sign(y - target)),
        Loss.Huber => Math.Abs(y - target) <= 1
            ? (0.5 * (y - target) * (y - target), y - target)
            : (Math.Abs(y - target) - 0.5, Math.Sign(y - target)),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "This loss has no value for a single output."),
    };
}
