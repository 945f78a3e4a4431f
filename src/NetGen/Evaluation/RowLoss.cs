namespace NetGen;

/// <summary>
/// The loss of one row of a network's final outputs, in double. Logarithms of probabilities are cut at −100, as in PyTorch's
/// BCELoss: one that has been rounded to 0 would otherwise cost infinitely much.
/// </summary>
internal sealed class RowLoss(NetworkInfo info)
{
    private readonly bool _areProbabilities =
        (info.Loss, info.Layers[^1].Activation) is (Loss.SoftmaxCrossEntropy, Act.Softmax) or (Loss.BinaryCrossEntropy, Act.Sigmoid);

    private readonly float _threshold = info.Loss == Loss.BinaryCrossEntropy && info.Layers[^1].Activation != Act.Sigmoid ? 0 : 0.5f;

    /// <summary>Whether the loss is a distance from values, which has no end, and not a cross-entropy.</summary>
    public bool IsError => info.Loss is Loss.MeanSquaredError or Loss.MeanAbsoluteError or Loss.Huber;

    /// <summary>Softmax cross-entropy of a class.</summary>
    public double OfClass(ReadOnlySpan<float> outputs, int label)
    {
        if (_areProbabilities)
        {
            return -CutLog(outputs[label]);
        }

        double largest = float.NegativeInfinity;
        foreach (var logit in outputs)
        {
            largest = Math.Max(largest, logit);
        }

        var sum = 0.0;
        foreach (var logit in outputs)
        {
            sum += Math.Exp(logit - largest);
        }

        return largest + Math.Log(sum) - outputs[label];
    }

    /// <summary>Any other loss, averaged over the outputs.</summary>
    public double OfTargets(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        var sum = 0.0;
        for (var i = 0; i < outputs.Length; i++)
        {
            sum += OfTarget(outputs[i], targets[i]);
        }

        return sum / outputs.Length;
    }

    /// <summary>The class that the outputs stand for; <see cref="ClassIndex.None"/> when one is NaN.</summary>
    public int Classify(ReadOnlySpan<float> outputs) => outputs.Length == 1 && info.Loss != Loss.SoftmaxCrossEntropy
        ? ClassIndex.OfOutput(outputs[0], _threshold)
        : ClassIndex.OfLargest(outputs);

    private double OfTarget(double output, double target)
    {
        var error = Math.Abs(output - target);
        return info.Loss switch
        {
            Loss.BinaryCrossEntropy when _areProbabilities => -target * CutLog(output) - (1 - target) * CutLog(1 - output),
            // ln(1 + eᶻ) − t·z, without overflow.
            Loss.BinaryCrossEntropy => Math.Max(output, 0) + Math.Log(1 + Math.Exp(-Math.Abs(output))) - target * output,
            Loss.MeanSquaredError => error * error,
            Loss.MeanAbsoluteError => error,
            Loss.Huber => error <= 1 ? error * error / 2 : error - 0.5,
            _ => throw new NotSupportedException($"Loss {info.Loss} takes no values as targets."),
        };
    }

    private static double CutLog(double probability) => Math.Max(Math.Log(probability), -100);
}
